type Fields = Readonly<Record<string, unknown>>;

/** A part of an entry's detail: the fields that differ, before and after. */
export type ChangedValues = Readonly<Record<'before' | 'after', Fields>>;

/** Both sides have the same fields; null when there was no value. */
export function changedValues(was: object, is: object): ChangedValues {
  const old = new Map<string, unknown>(Object.entries(was));
  const changed = Object.entries(is).filter(
    ([field, value]) => JSON.stringify(old.get(field) ?? null) !== JSON.stringify(value ?? null),
  );
  const side = (value: (field: string, now: unknown) => unknown): Fields =>
    Object.fromEntries(changed.map(([field, now]) => [field, value(field, now) ?? null]));
  return { before: side((field) => old.get(field)), after: side((_, now) => now) };
}
