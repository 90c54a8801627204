const address = /[^\s@"'`<>()[\]{},;:=]+@[^\s@"'`<>()[\]{},;:=]+/g;
/**
 * The fields that locate a fault. Other fields of a database error repeat the row: its detail, its statement, its
 * parameters.
 */
const locatingFields = [
  'code',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'dataType',
  'routine',
  'errno',
  'syscall',
] as const;

/** An error as it is logged: what happened and where, without what people wrote. */
export function loggedError(error: unknown): object {
  if (!(error instanceof Error)) return { message: withoutAddresses(String(error)) };
  const facts = Object.fromEntries(
    locatingFields.flatMap((key) => (key in error ? [[key, Reflect.get(error, key)]] : [])),
  );
  const cause = error.cause === undefined ? {} : { cause: loggedError(error.cause) };
  return {
    type: error.name,
    message: withoutAddresses(error.message),
    stack: withoutAddresses(error.stack ?? ''),
    ...facts,
    ...cause,
  };
}

/** Removes mail addresses, since messages quote values: `invalid input syntax ... "anna@example.org"`. */
export const withoutAddresses = (text: string): string => text.replaceAll(address, '<address>');
