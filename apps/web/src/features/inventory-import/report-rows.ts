import type { ImportReport } from '@stegvis/contract';

export interface Fault {
  readonly key: string;
  readonly row: number;
  readonly title: string | null;
  readonly column: string;
  readonly message: string;
}

/** One line for each fault, in the order of the file. */
export function faultsOf(report: Pick<ImportReport, 'rows'>): readonly Fault[] {
  return report.rows.flatMap((row) => row.errors.map((error, index) => ({ key: `${row.row} ${index}`, row: row.row, title: row.title, column: error.column, message: error.message })));
}

export type ChangedRow = ImportReport['rows'][number];

/** Datasets whose changes are told, in the order of the file. */
export function changedRowsOf(report: Pick<ImportReport, 'rows'>): readonly ChangedRow[] {
  return report.rows.filter((row) => row.changes.length > 0);
}

/** How many rows an import would write. */
export function writes(report: Pick<ImportReport, 'created' | 'updated'>): number {
  return report.created + report.updated;
}
