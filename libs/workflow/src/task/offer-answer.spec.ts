import { expect, test } from '@jest/globals';
import type { CheckDefinition } from '../guide/guide.types.js';
import { answerToOffer } from './offer-answer.js';

const check: CheckDefinition = {
  key: 'method',
  kind: 'choice',
  options: ['file', 'api'],
  required: true,
  evidenceRequired: false,
};
const given = { value: 'api', note: null, by: 'ola', at: '2025-03-03T08:00:00.000Z' };

test('an answer that still fits is offered', () => {
  expect(answerToOffer(check, given)).toBe(given);
  expect(answerToOffer({ ...check, kind: 'text' }, given)).toBe(given);
});

test('an answer that the check no longer accepts is not offered', () => {
  expect(answerToOffer({ ...check, options: ['file'] }, given)).toBeNull();
  expect(answerToOffer({ ...check, kind: 'number' }, given)).toBeNull();
});

test('empty answers, dates and "don\'t know" are not offered', () => {
  expect(answerToOffer(check, undefined)).toBeNull();
  expect(answerToOffer({ ...check, kind: 'date' }, { ...given, value: '2025-03-03' })).toBeNull();
  expect(answerToOffer({ ...check, kind: 'yes-no' }, { ...given, value: 'dont-know' })).toBeNull();
});
