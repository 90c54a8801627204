import { exampleId } from '@stegvis/contract/docs';

export type JsonSchema = Readonly<Record<string, unknown>>;

const formats: Readonly<Record<string, string>> = {
  uuid: exampleId.other,
  guid: exampleId.other,
  date: '2026-03-02',
  'date-time': '2026-03-02T08:00:00.000Z',
  email: 'anna.ek@exempelkommun.example',
  uri: 'https://exempelkommun.example/',
};

/** A value that a schema allows, for operations without an example in the contract. */
export function exampleOf(schema: unknown, depth = 0): unknown {
  if (!isSchema(schema) || depth > 8) return null;
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if ('default' in schema) return schema['default'];
  for (const choice of ['anyOf', 'oneOf', 'allOf']) {
    const options = schema[choice];
    if (Array.isArray(options)) return exampleOf(options[0], depth + 1);
  }
  return ofType(schema, depth);
}

function ofType(schema: JsonSchema, depth: number): unknown {
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, depth);
    case 'array':
      return isSchema(schema['items']) ? [exampleOf(schema['items'], depth + 1)] : [];
    case 'string':
      return formats[String(schema['format'])] ?? 'text';
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? Math.max(1, schema['minimum']) : 1;
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function objectOf(schema: JsonSchema, depth: number): unknown {
  const { properties } = schema;
  if (!isSchema(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, exampleOf(property, depth + 1)]),
  );
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
