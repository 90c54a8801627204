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

/** The columns that an address asks for (`columns=unit.owner`), in the table's own order; the usual ones when it asks for none. */
export function columnsOf(text: string | null): readonly ColumnKey[] {
  if (text === null) return usual;
  const asked = text.split('.');
  return columnKeys.filter((key) => asked.includes(key));
}

/** As the address holds them after one was switched; null when they are the usual ones. */
export function withColumn(shown: readonly ColumnKey[], key: ColumnKey): string | null {
  const next = columnKeys.filter((one) => (one === key ? !shown.includes(one) : shown.includes(one)));
  return next.join('.') === usual.join('.') ? null : next.join('.');
}
