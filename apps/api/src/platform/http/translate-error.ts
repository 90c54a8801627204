import { HttpException } from '@nestjs/common';
import { DatabaseUnavailable, isDatabaseError, isUnavailable } from '../database/errors.js';
import { errorCode, errorMessage } from '../error-code.js';
import { TooManyWaiting } from '../threads/semaphore.js';
import { ProblemError, invalid } from './problem.js';
import type { AnyProblemCode } from './problem.js';

const byFastifyCode: Readonly<Record<string, AnyProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_REQ_FILE_TOO_LARGE: 'payload-too-large',
  FST_PARTS_LIMIT: 'payload-too-large',
  FST_FILES_LIMIT: 'payload-too-large',
  FST_FIELDS_LIMIT: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported-media-type',
  FST_INVALID_JSON_FIELD_ERROR: 'validation',
};
/** Resources of the machine that have run out, by system error code. */
const bySystemCode: Readonly<Record<string, AnyProblemCode>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  // PostgreSQL's disk is full.
  53100: 'storage-full',
  EMFILE: 'unavailable',
  ENFILE: 'unavailable',
  EIO: 'unavailable',
  EROFS: 'unavailable',
  ENOMEM: 'unavailable',
  EAGAIN: 'unavailable',
};
/** The form parser identifies its errors by their messages only. */
const brokenForm =
  /^(?:Part terminated early|Unexpected end of|Malformed part header|Malformed content type|Multipart: Boundary not found|The needle cannot have a length)/;
const byStatus: Readonly<Record<number, AnyProblemCode>> = {
  400: 'validation',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  409: 'conflict',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  422: 'unprocessable',
  429: 'too-many-requests',
  503: 'unavailable',
  507: 'storage-full',
};

// Values that PostgreSQL cannot store although the schema accepted them: a number out of range, a date beyond its
// calendar, a broken character.
const unstorable = new Set(['22P05', '22021', '22003', '22007', '22008']);

/** The problem for an exception. Undefined: an unexpected error, to be logged and answered with 500. */
export function translateError(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  const machine = bySystemCode[errorCode(error instanceof DatabaseUnavailable ? error.cause : error) ?? ''];
  if (machine !== undefined) {
    return new ProblemError(machine, { headers: { 'retry-after': machine === 'unavailable' ? '2' : '60' } });
  }
  if (error instanceof TooManyWaiting) return new ProblemError('unavailable', { headers: { 'retry-after': '5' } });
  if (isUnavailable(error)) return new ProblemError('unavailable', { headers: { 'retry-after': '2' } });
  if (isDatabaseError(error) && unstorable.has(error.code)) return invalid({ path: '', code: 'invalid' });
  if (
    error instanceof Error &&
    (brokenForm.test(errorMessage(error)) || errorCode(error) === 'FST_MP_PREMATURE_CLOSE')
  ) {
    return invalid({ path: 'file', code: 'incomplete-file' });
  }
  return ofFastify(error) ?? ofStatus(error);
}

function ofFastify(error: unknown): ProblemError | undefined {
  const code = byFastifyCode[errorCode(error) ?? ''];
  return code === undefined ? undefined : new ProblemError(code);
}

function ofStatus(error: unknown): ProblemError | undefined {
  const status = error instanceof HttpException ? error.getStatus() : statusIn(error);
  const code = status === undefined ? undefined : byStatus[status];
  if (code !== undefined) return new ProblemError(code);
  return status !== undefined && status >= 400 && status < 500 ? new ProblemError('validation') : undefined;
}

function statusIn(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}
