import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';
import { Walker } from '../support/walker.js';

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
}
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: Schema;
}
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema?: Schema }> };
  readonly responses: Record<string, unknown>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Described>>;
  readonly components?: { readonly schemas?: Record<string, Schema> };
}

let product: Product;
let walker: Walker;
const known: string[] = [];

beforeAll(async () => {
  product = await startProduct({ NOTICE_QUIET_SECONDS: '3600' });
  walker = await Walker.setUp(product.url);
  const dataset = await walker.admin.must<{ id: string }>('POST', '/datasets', { body: { title: 'Lekplatser' } });
  const round = await walker.admin.must<{ id: string }>('POST', '/rounds', {
    body: { name: 'Prov', startsOn: '2026-11-23' },
  });
  await walker.admin.must('POST', `/rounds/${round.id}/start`);
  await walker.admin.must('POST', `/rounds/${round.id}/datasets`, { body: { datasetIds: [dataset.id] } });
  const task = await walker.admin.must<{ items: { id: string }[] }>('GET', '/tasks?step=1');
  const person = await walker.admin.must<{ items: { id: string }[] }>('GET', '/people');
  known.push(dataset.id, round.id, task.items[0]?.id ?? '', person.items[0]?.id ?? '');
});
afterAll(async () => {
  await product.dispose();
});

const nasty = fc.constantFrom<unknown>(
  '',
  ' ',
  '\u0000',
  '\ud800',
  "'; DROP TABLE tasks; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00',
  '=1+1',
  'a'.repeat(20_000),
  -1,
  0,
  1e308,
  2 ** 53,
  1.5,
  null,
  true,
  [],
  {},
  [[[[[[[[]]]]]]]],
  { __proto__: { admin: true } },
  { constructor: { prototype: {} } },
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '-infinity',
  'NaN',
  'ÅÄÖ',
  '🏖️',
);

/** Generates mostly values that fit the schema, and sometimes others. */
function valueFor(schema: Schema, document: Document, depth = 0): fc.Arbitrary<unknown> {
  const proper = properValue(schema, document, depth);
  return fc.oneof({ arbitrary: proper, weight: 5 }, { arbitrary: nasty, weight: 1 });
}

function properValue(schema: Schema, document: Document, depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant(null);
  if (schema.$ref !== undefined) {
    return properValue(document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, document, depth + 1);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return fc.oneof(...choice.map((one) => properValue(one, document, depth + 1)));
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'object') {
    const fields = Object.entries(schema.properties ?? {}).map(
      ([name, field]) => [name, valueFor(field, document, depth + 1)] as const,
    );
    return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  }
  if (type === 'array') return fc.array(valueFor(schema.items ?? {}, document, depth + 1), { maxLength: 4 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: -3, max: 300 });
  if (type === 'number') return fc.double();
  if (type === 'null') return fc.constant(null);
  if (schema.format === 'date') return fc.constantFrom('2026-11-23', '2027-01-07', '2024-02-29');
  if (schema.format === 'uuid') return fc.constantFrom(...known);
  return fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom(...known));
}

test('no request that fits, or nearly fits, the OpenAPI document makes the server fail', async () => {
  const document = (await walker.admin.get<Document>('/openapi.json')).body;
  expect(document.openapi).toMatch(/^3\.1/);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method: method.toUpperCase(), described })),
  );
  expect(operations.length).toBeGreaterThan(40);

  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
  process.stdout.write(`fuzz seed ${String(seed)}\n`);
  const failures: string[] = [];
  for (const { path, method, described } of operations) {
    if (described.operationId === 'eventsStream' || described.operationId === 'signOut') continue;
    const schema = described.requestBody?.content['application/json']?.schema;
    const parameters = (described.parameters ?? []).filter((parameter) => parameter.in !== 'header');
    const request = fc.record({
      body: schema ? valueFor(schema, document) : fc.constant(undefined),
      values: fc.record(
        Object.fromEntries(
          parameters.map((parameter) => [parameter.name, valueFor(parameter.schema ?? { format: 'uuid' }, document)]),
        ),
      ),
      version: fc.constantFrom<number | string | undefined>(1, 2, 99, 'x', undefined),
    });
    for (const { body, values, version } of fc.sample(request, { numRuns: 12, seed })) {
      const filled = path
        .replace(/^\/api\/v1/, '')
        .replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(wellFormed(values[name])));
      const query = parameters
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => `${parameter.name}=${encodeURIComponent(wellFormed(values[parameter.name]))}`)
        .join('&');
      const answer = await walker.admin.ask(method, `${filled}${query ? `?${query}` : ''}`, {
        ...(body === undefined ? {} : { body }),
        ...(version === undefined ? {} : { ifMatch: version }),
      });
      const text = JSON.stringify(answer.body);
      if (answer.status >= 500 || /\bat .+\.(js|ts):\d+/.test(text)) {
        failures.push(
          `${method} ${filled}?${query} ${JSON.stringify([body]).slice(0, 300)} -> ${String(answer.status)} ${text.slice(0, 300)}`,
        );
      }
    }
  }
  expect(failures).toEqual([]);
});

function wellFormed(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return text.slice(0, 2_000).replace(/[\ud800-\udfff]/g, '');
}
