import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { docs, docsOf, type ExportKind } from './docs.js';
import { allOperations, meView, nameLine, operations, taskCommand, type Operation } from './index.js';

const exported = allOperations.filter((op) => op.exportable === true);

/** Fields that only programs read; another column has the same in words. */
const forPrograms: Readonly<Record<string, readonly string[]>> = {
  listRaci: ['stepKey'],
  compareGuides: ['what'],
  getPlan: ['key', 'stepKey'],
  previewReschedule: ['stepKey'],
  listTasks: ['stepKey'],
  listTaskEvents: ['type', 'payload'],
  listComments: ['threadId', 'check', 'mine', 'unclearMentions'],
  listDatasetComments: ['threadId', 'check', 'mine', 'unclearMentions'],
  listToDos: ['threadId', 'check', 'mine', 'unclearMentions'],
  listAuditEvents: ['action', 'detail'],
  listNotices: ['reason'],
};

/** The schema inside of optional, nullable and array schemas. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return bare(schema.unwrap());
  return schema instanceof z.ZodArray ? bare(schema.element) : schema;
}

function itemOf({ id, answer }: Operation): z.ZodObject {
  const item = answer instanceof z.ZodObject ? bare(answer.shape['items']) : undefined;
  if (!(item instanceof z.ZodObject)) throw new Error(`${id} answers no list of things`);
  return item;
}

function fieldOf(from: unknown, name: string): unknown {
  const holder = bare(from);
  return holder instanceof z.ZodObject ? holder.shape[name] : undefined;
}

/**
 * The kinds of column that a value may have. Keys are written in words; a text may be a key, when people choose one or
 * write their own.
 */
function kindsOf(schema: unknown): readonly string[] {
  const value = bare(schema);
  if (value instanceof z.ZodEnum || value instanceof z.ZodBoolean) return ['words'];
  if (value instanceof z.ZodNumber) return ['number'];
  if (value instanceof z.ZodISODate) return ['date'];
  if (value instanceof z.ZodISODateTime) return ['instant'];
  return value instanceof z.ZodString || value instanceof z.ZodGUID ? ['text', 'words'] : [];
}

const nameOf = (kind: ExportKind): string => (typeof kind === 'string' ? kind : 'words');

describe('operations', () => {
  test('are named by their key, and each has a method and path of its own', () => {
    expect(Object.entries(operations).filter(([key, op]) => key !== op.id)).toEqual([]);
    const places = allOperations.map((op) => `${op.method} ${op.path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test.each(allOperations.map((op) => [op.id, op] as const))('%s: its examples satisfy its own schemas', (_id, op) => {
    const { description, example } = docsOf(op);
    if (example.body !== undefined && op.body) expect(op.body.safeParse(example.body).error).toBeUndefined();
    if (example.answer !== undefined && op.answer) expect(op.answer.safeParse(example.answer).error).toBeUndefined();
    expect(description.length).toBeGreaterThan(10);
  });

  test('each have docs, and no docs are left over without an operation', () => {
    expect(Object.keys(docs).toSorted()).toEqual(Object.keys(operations).toSorted());
  });

  test('have columns where they are exported, and only there', () => {
    const withColumns = allOperations.filter((op) => docsOf(op).columns !== undefined);
    expect(withColumns.map((op) => op.id)).toEqual(exported.map((op) => op.id));
    expect(exported.length).toBeGreaterThan(20);
  });

  test.each(exported.map((op) => [op.id, op] as const))('%s has a column for each field that people read', (id, op) => {
    const of = (docsOf(op).columns ?? []).map((column) => column.of.split('.')[0] ?? '');
    const fields = Object.keys(itemOf(op).shape);
    expect(fields.filter((field) => !of.includes(field) && !forPrograms[id]?.includes(field))).toEqual([]);
  });

  test.each(exported.map((op) => [op.id, op] as const))('%s has columns of the kind that its answer has', (_id, op) => {
    for (const { of, kind, behind = [] } of docsOf(op).columns ?? []) {
      if (typeof kind === 'object' && 'parts' in kind) continue;
      const inside = of.slice(0, of.lastIndexOf('.') + 1);
      for (const one of [{ of, kind }, ...behind.map((beside) => ({ ...beside, of: `${inside}${beside.of}` }))]) {
        const schema = one.of.split('.').reduce<unknown>((from, name) => fieldOf(from, name), itemOf(op));
        expect([one.of, kindsOf(schema)]).toEqual([one.of, expect.arrayContaining([nameOf(one.kind)])]);
      }
    }
  });

  test.each(allOperations.map((op) => [op.id, op] as const))('%s can be expressed as JSON Schema', (_id, op) => {
    for (const [schema, io] of [
      [op.query, 'input'],
      [op.body, 'input'],
      [op.answer, 'output'],
    ] as const) {
      if (schema) expect(z.toJSONSchema(schema, { io, unrepresentable: 'any' })).toBeDefined();
    }
  });

  test('that sign somebody in store no answer for a repeat, since the answer sets a cookie', () => {
    const found = allOperations.filter((op) => op.method === 'POST' && op.answer === meView);
    expect(found.map((op) => op.id)).toEqual(
      expect.arrayContaining(['signIn', 'acceptInvitation', 'choosePassword', 'seeAs', 'switchOrganisation']),
    );
    expect([...found, operations.setUp].filter((op) => op.idempotent !== false).map((op) => op.id)).toEqual([]);
  });

  test('whose answer holds a secret store no answer for a repeat', () => {
    const secret = /token|secret|password|recovery|otp|codes/i;
    const found = allOperations.filter(
      (op) =>
        op.method === 'POST' &&
        op.answer !== undefined &&
        namesIn(z.toJSONSchema(op.answer, { io: 'output', unrepresentable: 'any' })).some((name) => secret.test(name)),
    );
    expect(found.map((op) => op.id)).toContain('createApiToken');
    expect(found.filter((op) => op.idempotent !== false).map((op) => op.id)).toEqual([]);
  });
});

/** The names of all properties of a JSON Schema, at any depth. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null
      ? Object.keys(schema.properties)
      : [];
  return [...own, ...Object.values(schema).flatMap(namesIn)];
}

describe('a command', () => {
  test('refuses a field that it does not know', () => {
    expect(taskCommand.safeParse({ type: 'start', extra: 1 }).success).toBe(false);
    expect(taskCommand.safeParse({ type: 'start' }).success).toBe(true);
  });
  test('takes one answer or several', () => {
    expect(taskCommand.safeParse({ type: 'answer', check: 'minutes', answer: 'text' }).success).toBe(true);
    expect(taskCommand.safeParse({ type: 'answer', answers: [{ check: 'minutes', answer: null }] }).success).toBe(true);
    expect(taskCommand.safeParse({ type: 'answer' }).success).toBe(false);
  });
});

describe('a name', () => {
  test.each([
    'https://x.example',
    'Vinn på http://x',
    'www.x.example',
    'WWW.X',
    'Anna\nEk',
    'Anna\u2028Ek',
    'Anna \u202Eke',
    'Anna\u0000',
  ])('is not %j', (name) => {
    expect(nameLine(200).safeParse(name).success).toBe(false);
  });
  test.each(['Anna Ek', 'J.P. Öberg', 'Åtvidabergs kommun', "Région d'Exemple", 'Swwwing AB', 'Kommun: norra delen'])(
    'may be %j',
    (name) => {
      expect(nameLine(200).parse(name)).toBe(name);
    },
  );
});
