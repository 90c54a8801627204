import { apiBase, type Operation } from '@stegvis/contract';

export type QueryValues = Readonly<Record<string, unknown>>;

/**
 * The address of an operation below the API's base, with parameters filled in and escaped, and empty query values left
 * out.
 */
export function addressOf(
  operation: Pick<Operation, 'path'>,
  params: Readonly<Record<string, string>> = {},
  query: QueryValues = {},
): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The address ${operation.path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (isEmpty(value) ? [] : [[name, String(value)]])),
  );
  const text = search.toString();
  return `${apiBase}${path}${text === '' ? '' : `?${text}`}`;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
