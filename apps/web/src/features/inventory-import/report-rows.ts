import type { ImportReport, ImportUndo } from '@stegvis/contract';

export interface Fault {
  readonly key: string;
  readonly row: number;
  readonly title: string | null;
  readonly column: string;
  readonly message: string;
}

/** One line for each fault, in the order of the file. */
export function faultsOf(report: Pick<ImportReport, 'rows'>): readonly Fault[] {
  return report.rows.flatMap((row) =>
    row.errors.map((error, index) => ({
      key: `${row.row} ${index}`,
      row: row.row,
      title: row.title,
      column: error.column,
      message: error.message,
    })),
  );
}

export interface Note extends Fault {
  readonly datasetId: string | null;
  /** The dataset is archived, and stays so unless somebody restores it. */
  readonly archived: boolean;
}

/** One line for each note about an accepted row, in the order of the file. */
export function notesOf(report: Pick<ImportReport, 'rows'>): readonly Note[] {
  return report.rows.flatMap((row) =>
    row.notes.map((note, index) => ({
      key: `${row.row} ${index}`,
      row: row.row,
      title: row.title,
      column: note.column,
      message: note.message,
      datasetId: row.datasetId,
      archived: note.code === 'archived',
    })),
  );
}

/** Columns of the file that are not read. */
export const unreadOf = (report: Pick<ImportReport, 'columns'>): readonly string[] =>
  report.columns.filter(({ field }) => field === null).map(({ column }) => column);

export type ChangedRow = ImportReport['rows'][number];

/** Datasets whose changes are shown, in the order of the file. */
export function changedRowsOf(report: Pick<ImportReport, 'rows'>): readonly ChangedRow[] {
  return report.rows.filter((row) => row.changes.length > 0);
}

/** How many rows of an outcome the report leaves out; of all outcomes for an empty one. */
export function omittedOf({ omitted }: Pick<ImportReport, 'omitted'>, outcome: string): number {
  return Object.entries(omitted).reduce(
    (sum, [one, count]) => (outcome === '' || one === outcome ? sum + count : sum),
    0,
  );
}

/** The number of rows that an import would write. */
export function writes(report: Pick<ImportReport, 'created' | 'updated'>): number {
  return report.created + report.updated;
}

/** Whether the dataset that a row created is deleted again, so that it has no page. */
export function removedBy(
  undo: Pick<ImportUndo, 'leftDatasets'> | null,
): (row: Pick<ImportReport['rows'][number], 'outcome' | 'datasetId'>) => boolean {
  const left = new Set(undo?.leftDatasets.map(({ datasetId }) => datasetId));
  return ({ outcome, datasetId }) =>
    undo !== null && outcome === 'created' && datasetId !== null && !left.has(datasetId);
}
