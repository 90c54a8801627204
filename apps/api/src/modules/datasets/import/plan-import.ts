import type { Uuid } from '@stegvis/workflow';
import { importFields, type ImportField } from './recognise-columns.js';
import { titleKey, type Facts, type ImportRow, type RowError } from './read-rows.js';

/** A dataset that the organisation has, as far as an import may touch it. */
export interface KnownDataset extends Readonly<Record<ImportField, string | null>> {
  readonly id: Uuid;
}

export type PlannedOutcome = 'created' | 'updated' | 'unchanged' | 'rejected';

export interface PlannedRow {
  readonly row: number;
  readonly outcome: PlannedOutcome;
  readonly title: string | null;
  /** The dataset that the row is about; null when it has none yet. */
  readonly datasetId: Uuid | null;
  readonly facts: Facts;
  /** What the dataset was; null when it has none yet. */
  readonly was: KnownDataset | null;
  /** Fields whose value changes. */
  readonly changed: readonly ImportField[];
  readonly errors: readonly RowError[];
}

/** What an import will do, row by row. A row is matched on its id; without one, on its exact title and unit. Nothing is emptied.
 *  `titleColumn` is where a row is told that its dataset was named by an earlier one. */
export function planImport(rows: readonly ImportRow[], known: readonly KnownDataset[], titleColumn: string): readonly PlannedRow[] {
  const byId = new Map(known.flatMap((one) => (one.externalId === null ? [] : [[one.externalId, one] as const])));
  // The first of several with one title is the oldest: the reader sorts by age.
  const byTitle = new Map([...known].reverse().map((one) => [titleKey(one.title ?? '', one.unit), one] as const));
  const taken = new Map<Uuid, number>();
  return rows.map((one) => {
    if (one.errors.length > 0) return reject(one, one.errors);
    const { externalId, title = '', unit } = one.facts;
    const match = externalId === undefined ? byTitle.get(titleKey(title, unit ?? null)) : byId.get(externalId);
    if (match === undefined) return { ...planned(one), outcome: 'created', datasetId: null, was: null, changed: importFields.filter((field) => one.facts[field] !== undefined) };
    const earlier = taken.get(match.id);
    if (earlier !== undefined) return reject(one, [{ column: titleColumn, code: 'duplicate-title', value: title, params: { first: earlier } }]);
    taken.set(match.id, one.row);
    const changed = importFields.filter((field) => one.facts[field] !== undefined && one.facts[field] !== match[field]);
    return { ...planned(one), outcome: changed.length > 0 ? 'updated' : 'unchanged', datasetId: match.id, was: match, changed };
  });
}

const planned = (one: ImportRow) => ({ row: one.row, title: one.facts.title ?? null, facts: one.facts, errors: [] });

function reject(one: ImportRow, errors: readonly RowError[]): PlannedRow {
  return { ...planned(one), outcome: 'rejected', datasetId: null, was: null, changed: [], errors };
}

export type ImportCounts = Readonly<Record<PlannedOutcome, number>>;

/** How many rows come to each outcome. */
export function countsOf(plan: readonly PlannedRow[]): ImportCounts {
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const { outcome } of plan) counts[outcome] += 1;
  return counts;
}
