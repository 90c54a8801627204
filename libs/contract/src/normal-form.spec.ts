import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { allOperations } from './index.js';
import { cleanText } from './text-form.js';

/** Fields that are not text: secrets are compared letter by letter, and the browser makes a passkey's answer. */
const letterByLetter = /(?:^|\.)(?:password|current|code)$|clientExtensionResults/;

interface Field {
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

/** All text fields that a schema accepts, at any depth, including the keys of records. */
function textsIn(schema: z.core.$ZodType, path: string): readonly Field[] {
  const def: Record<string, unknown> = { ...schema._zod.def };
  const inside = (part: unknown, name: string): readonly Field[] =>
    typeof part === 'object' && part !== null && '_zod' in part
      ? textsIn(part as z.core.$ZodType, [path, name].filter(Boolean).join('.'))
      : [];
  switch (def['type']) {
    case 'string':
      return [{ path, schema }];
    case 'object':
      return Object.entries(def['shape'] as object).flatMap(([name, part]) => inside(part, name));
    case 'array':
      return inside(def['element'], '');
    case 'record':
      return [...inside(def['keyType'], 'key'), ...inside(def['valueType'], '')];
    case 'union':
      return (def['options'] as readonly unknown[]).flatMap((part) => inside(part, ''));
    case 'pipe': {
      // The output is what is stored, so the whole schema is run on an input that has the text in this place.
      const taken = inside(def['in'], '');
      return taken.some((one) => one.schema === def['in']) ? [{ path, schema }] : [...taken, ...inside(def['out'], '')];
    }
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'catch':
    case 'readonly':
      return inside(def['innerType'], '');
    case 'unknown':
    case 'any':
    case 'custom':
    case 'lazy':
    case 'template_literal':
      // Nothing is known about what such a schema accepts.
      return [{ path, schema }];
    default:
      return [];
  }
}

const fields = allOperations.flatMap(({ id, query, body }) => [
  ...(query === undefined ? [] : textsIn(query, `${id}.query`)),
  ...(body === undefined ? [] : textsIn(body, `${id}.body`)),
]);

/**
 * Texts with characters that no text may keep. Some of them also fit fields for an address, a link, a key or a word.
 */
const dirty = [
  'A\u030Asa\u00A0O\u0308berg\u200B',
  '\u202Aa\u202C',
  'a\u00ADb',
  ' a ',
  '\u200Ba',
  'a\uFEFF',
  '#aabbcc\u200B',
  '/a\u202Eb',
  '/a\u030A',
  'x-a\u200B',
  '212000-0000\u200B',
  'anna@A\u030Are.exam\u00ADple',
  'https://kommun.example/\u202Ea\u030A',
  'a\u2028b',
  '\u3164',
  '👩\u200D',
];

describe('every text that the API takes', () => {
  test('is found by the walk over the schemas', () => {
    expect(fields.length).toBeGreaterThan(100);
    const paths = fields.map(({ path }) => path);
    for (const path of [
      'createPerson.body.name',
      'createPerson.body.email',
      'createDataset.body.description',
      'addComment.body.text',
      'commandTask.body.reason',
      'commandTask.body.answers.answer',
      'listTasks.query.search',
      'addEvidence.query.title',
    ]) {
      expect(paths).toContain(path);
    }
  });

  test.each(fields.filter(({ path }) => !letterByLetter.test(path)))(
    'is brought into the normal form: $path',
    ({ schema }) => {
      for (const text of dirty) {
        const read = (schema as z.ZodType).safeParse(text);
        const kept = read.success && typeof read.data === 'string' ? read.data : '';
        expect([text, kept]).toEqual([text, cleanText(kept)]);
      }
    },
  );
});
