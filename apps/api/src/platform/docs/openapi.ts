import { apiBase, problem } from '@stegvis/contract';
import type { Operation } from '@stegvis/contract';
import { docsOf } from '@stegvis/contract/docs';
import { hasText, t } from '@stegvis/wording';
import { z } from 'zod';
import { statusOf } from '../http/problem.js';
import type { AnyProblemCode } from '../http/problem.js';
import { mediaTypes } from '../http/negotiate.js';
import { exampleOf } from './example-of.js';
import type { JsonSchema } from './example-of.js';
import { product } from './product.js';

/** Problems that any operation can answer with. */
const always: readonly AnyProblemCode[] = [
  'validation',
  'not-acceptable',
  'too-many-requests',
  'internal',
  'unavailable',
];
const ofBodies: readonly AnyProblemCode[] = [
  'payload-too-large',
  'unsupported-media-type',
  'wrong-origin',
  'wrong-host',
];
const ofPosts: readonly AnyProblemCode[] = ['idempotency-in-progress', 'idempotency-key-reused'];

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    reused: 'inline',
  });
  return rest;
};

/** OpenAPI 3.1, made from the same table as the routes. */
export function openApiDocument(operations: readonly Operation[], publicUrl: string): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = describe(operation);
    paths[operation.path] = path;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: product.apiName,
      version: product.apiVersion,
      description:
        'The sixteen steps to open data as a living process. Everything that the web does, this API does, with the same rules.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${publicUrl}${apiBase}` }],
    tags: [...new Set(operations.map((operation) => operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'stegvis_session',
          description: 'Set by signing in. `__Host-stegvis_session` under https.',
        },
        token: { type: 'http', scheme: 'bearer', description: 'A token made under /api-tokens.' },
      },
    },
  };
}

function describe(operation: Operation): JsonSchema {
  const { summary, description } = docsOf(operation);
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary,
    description,
    ...(operation.access === 'public' ? { security: [] } : { security: [{ session: [] }, { token: [] }] }),
    parameters: [...pathParameters(operation), ...queryParameters(operation), ...headerParameters(operation)],
    ...bodyOf(operation),
    responses: { [operation.status]: success(operation), ...failures(operation) },
  };
}

function pathParameters(operation: Operation): JsonSchema[] {
  return [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const isId = /^id$|Id$/.test(name);
    const schema = isId ? { type: 'string', format: 'uuid' } : { type: 'string' };
    return {
      name,
      in: 'path',
      required: true,
      description: isId ? "The id. Another organisation's is answered 404." : `The ${name}.`,
      schema,
      example: exampleOf(schema),
    };
  });
}

function queryParameters(operation: Operation): JsonSchema[] {
  if (operation.query === undefined) return [];
  const { properties, required } = jsonSchema(operation.query, 'input');
  const needed = new Set<unknown>(Array.isArray(required) ? required : []);
  const entries: [string, unknown][] =
    typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return entries.map(([name, schema]) => ({
    name,
    in: 'query',
    required: needed.has(name),
    description: queryWords[name] ?? `Filter or choice: ${name}.`,
    schema,
  }));
}

const queryWords: Readonly<Record<string, string>> = {
  page: 'Which page, from 1.',
  limit: 'Items on a page, at most 200.',
  sort: 'A field, or a field after a minus for the other direction.',
  format: 'The whole list as csv or xlsx.',
  search: 'Text that any of the main fields holds.',
  dryRun: 'Tell what would happen and change nothing.',
};

function headerParameters(operation: Operation): JsonSchema[] {
  const language = {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'sv or en: the language of every sentence.',
    schema: { type: 'string' },
    example: 'sv',
  };
  const match = {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The version that the change was made from. 428 without it, 412 when it is stale.',
    schema: { type: 'string' },
    example: '"1"',
  };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same key and request within 24 hours is answered the same, and done once.',
    schema: { type: 'string', maxLength: 255 },
    example: '5f0c8a4e-3f57-4d43-9a0e-5b1f6f7f0f11',
  };
  return [language, ...(operation.ifMatch === true ? [match] : []), ...(operation.method === 'POST' ? [key] : [])];
}

function bodyOf(operation: Operation): JsonSchema {
  const json = operation.body === undefined ? undefined : jsonSchema(operation.body, 'input');
  const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] };
  const content = {
    ...(json === undefined
      ? {}
      : { 'application/json': { schema: json, example: docsOf(operation).example.body ?? exampleOf(json) } }),
    ...(operation.file === true ? { 'multipart/form-data': { schema: file } } : {}),
  };
  return Object.keys(content).length === 0 ? {} : { requestBody: { required: true, content } };
}

function success(operation: Operation): JsonSchema {
  const description = { 200: 'Done', 201: 'Created', 202: 'Accepted', 204: 'Done; nothing to tell' }[operation.status];
  if (operation.answer === undefined) {
    return operation.media === undefined
      ? { description }
      : { description, content: { [operation.media]: { schema: { type: 'string' } } } };
  }
  const schema = jsonSchema(operation.answer, 'output');
  const file = { schema: { type: 'string', format: 'binary' } };
  const exports =
    operation.exportable === true
      ? Object.fromEntries(Object.values(mediaTypes).map((media) => [media.split(';')[0] ?? media, file]))
      : {};
  return {
    description,
    content: {
      'application/json': { schema, example: docsOf(operation).example.answer ?? exampleOf(schema) },
      ...exports,
    },
  };
}

function failures(operation: Operation): Record<string, JsonSchema> {
  const codes = new Set<AnyProblemCode>([
    ...docsOf(operation).problems,
    ...always,
    ...ofSessions(operation),
    ...(operation.method === 'GET' ? [] : ofBodies),
    ...(operation.method === 'POST' ? ofPosts : []),
  ]);
  const byStatus = new Map<number, AnyProblemCode[]>();
  for (const code of codes) byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code]);
  return Object.fromEntries([...byStatus].map(([status, found]) => [String(status), failure(found, status)]));
}

/** Problems of operations that need a session with a recent proof, a password or a second factor. */
const ofSessions = ({ access, recentSignIn, withGivenPassword }: Operation): readonly AnyProblemCode[] => [
  ...(recentSignIn === undefined ? [] : (['sign-in-again'] as const)),
  ...(access === 'public' || withGivenPassword === true ? [] : (['password-to-choose'] as const)),
];

function failure(codes: readonly AnyProblemCode[], status: number): JsonSchema {
  const examples: JsonSchema = Object.fromEntries(
    codes.map((code) => [
      code,
      { value: { type: `/problems/${code}`, title: titleOf(code), status, detail: '', instance: apiBase, code } },
    ]),
  );
  return {
    description: codes.map(titleOf).join('; '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples } },
  };
}

function titleOf(code: AnyProblemCode): string {
  const key = [`problem.${code}.title`, `refusal.${code}.title`].find(hasText);
  return key !== undefined && hasText(key) ? t('en', key) : code;
}
