import { describe, expect, test } from '@jest/globals';
import { problemStatus } from '@stegvis/contract';
import { applyTailoring, baseGuide, refusalCodes } from '@stegvis/workflow';
import { hasText, languages, t } from '@stegvis/wording';
import { z } from 'zod';
import { validationProblem } from './field-errors.js';
import { problemDocument } from './problem-document.js';
import { ProblemError, statusOf } from './problem.js';
import type { AnyProblemCode } from './problem.js';

const codes: readonly AnyProblemCode[] = [
  ...Object.keys(problemStatus).filter((code): code is keyof typeof problemStatus => code in problemStatus),
  ...refusalCodes,
];

describe('problems', () => {
  test.each(codes)('%s has a status, a title and a detail in both languages', (code) => {
    expect(statusOf[code]).toBeGreaterThanOrEqual(400);
    for (const language of languages) {
      const document = problemDocument(new ProblemError(code), language, '/x', 'r');
      expect(document.title).not.toBe(code);
      expect(document.detail).not.toBe('');
      expect(document.title + document.detail).not.toMatch(/[{}]/);
    }
  });
});

const everything = z.strictObject({
  needed: z.string(),
  filled: z.string().min(1),
  short: z.string().min(12),
  long: z.string().max(2),
  few: z.array(z.number()).min(2),
  many: z.array(z.number()).max(1),
  small: z.number().min(5),
  large: z.number().max(5),
  whole: z.number().int(),
  mail: z.email(),
  day: z.iso.date(),
  instant: z.iso.datetime(),
  id: z.guid(),
  address: z.url(),
  form: z.string().regex(/^a$/),
  choice: z.enum(['a', 'b']),
  either: z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string(), c: z.string() })]),
  inner: z.array(z.strictObject({ name: z.string() })),
  own: z.string().refine(() => false, { params: { code: 'control-character' } }),
});
const wrong = {
  filled: '',
  short: 'x',
  long: 'xxx',
  few: [1],
  many: [1, 2],
  small: 1,
  large: 9,
  whole: 1.5,
  mail: 'x',
  day: '2026-13-01',
  instant: 'x',
  id: 'x',
  address: 'x',
  form: 'b',
  choice: 'c',
  either: { a: 1 },
  inner: [{ name: 'x' }, { name: 2, more: 1 }],
  own: 'x',
  extra: 1,
};

describe('errors of fields', () => {
  test('have a path, a stable code, and a sentence in both languages', () => {
    const issues = everything.safeParse(wrong).error?.issues ?? [];
    const { facts } = validationProblem(issues);
    const found = Object.fromEntries((facts.errors ?? []).map((error) => [error.path, error.code]));
    expect(found).toEqual({
      needed: 'required',
      filled: 'required',
      short: 'too-short',
      long: 'too-long',
      few: 'too-few',
      many: 'too-many',
      small: 'too-small',
      large: 'too-large',
      whole: 'invalid-type',
      mail: 'invalid-email',
      day: 'invalid-date',
      instant: 'invalid-time',
      id: 'invalid-id',
      address: 'invalid-url',
      form: 'invalid-format',
      choice: 'not-an-option',
      'either.a': 'invalid-type',
      'inner.1.name': 'invalid-type',
      'inner.1.more': 'unknown-field',
      own: 'control-character',
      extra: 'unknown-field',
    });
    for (const language of languages) {
      for (const { code, params } of facts.errors ?? []) {
        const key = `field.${code}`;
        expect(hasText(key) ? t(language, key, { ...params }) : key).not.toMatch(/^field\.|[{}]/);
      }
    }
  });

  test('of a tailored guide have sentences', () => {
    const applied = applyTailoring(
      baseGuide,
      {
        publish: {
          review: false,
          workingDays: 0,
          checkTexts: { nothing: { sv: 'x' } },
          extraChecks: [{ key: 'nope', kind: 'choice', required: true, evidenceRequired: false }],
        },
      },
      'x',
    );
    const problems = applied.ok ? [] : applied.problems;
    expect(problems.length).toBeGreaterThan(3);
    expect(problems.filter(({ code }) => !hasText(`field.${code}`))).toEqual([]);
  });
});
