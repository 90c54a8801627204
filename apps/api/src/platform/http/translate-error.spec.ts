import { expect, test } from '@jest/globals';
import { DatabaseUnavailable } from '../database/errors.js';
import { TooManyWaiting } from '../threads/semaphore.js';
import { translateError } from './translate-error.js';

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

test.each([
  [coded('ENOSPC'), 507],
  [coded('EDQUOT'), 507],
  [new DatabaseUnavailable(coded('53100')), 507],
  [coded('53100'), 507],
  [coded('EMFILE'), 503],
  [coded('ENFILE'), 503],
  [coded('EIO'), 503],
  [coded('EROFS'), 503],
  [coded('ECONNREFUSED'), 503],
  [coded('53300'), 503],
  [coded('55P03'), 503],
  [new TooManyWaiting(), 503],
  [new Error('Part terminated early due to unexpected end of multipart data'), 400],
  [new Error('Unexpected end of multipart data'), 400],
  [new Error('Unexpected end of form'), 400],
  [new Error('Malformed part header'), 400],
  [new Error('Multipart: Boundary not found'), 400],
  [new Error('The needle cannot have a length bigger than 256.'), 400],
  [coded('FST_MP_PREMATURE_CLOSE'), 400],
  [coded('FST_INVALID_JSON_FIELD_ERROR'), 400],
  [coded('FST_REQ_FILE_TOO_LARGE'), 413],
  [new Error('something else'), undefined],
  [coded('23505'), undefined],
])('%o is answered with %p', (error, status) => {
  const problem = translateError(error);
  expect(problem?.status).toBe(status);
  if (status !== undefined && status >= 500) expect(problem?.facts.headers?.['retry-after']).toMatch(/^\d+$/);
});
