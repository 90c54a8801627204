export const columnKeys = [
  'externalId',
  'unit',
  'sourceSystem',
  'available',
  'structured',
  'highValueCategory',
  'owner',
  'rounds',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

const usual: readonly ColumnKey[] = ['unit', 'available', 'structured', 'owner', 'rounds'];

/**
 * The columns that an address names (`columns=unit.owner`), in the table's own order; the usual ones when it names
 * none.
 */
export function columnsOf(text: string | null): readonly ColumnKey[] {
  if (text === null) return usual;
  const asked = text.split('.');
  return columnKeys.filter((key) => asked.includes(key));
}

/** The parameter of the address after a column was switched; null when the usual ones are shown. */
export function withColumn(shown: readonly ColumnKey[], key: ColumnKey): string | null {
  const next = columnKeys.filter((one) => (one === key ? !shown.includes(one) : shown.includes(one)));
  return next.join('.') === usual.join('.') ? null : next.join('.');
}
