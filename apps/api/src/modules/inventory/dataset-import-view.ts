import type { ImportRun, ImportRunDetail, ImportUndo } from '@stegvis/contract';
import type { Instant } from '@stegvis/workflow';
import type { DatasetImportRow } from './dataset-import.row.js';
import { viewProblem, viewReport } from './import/kept-report.js';

export type ImportFacts = Omit<DatasetImportRow, 'organisation_id' | 'person_id' | 'report' | 'problem' | 'undo_left'>;
export type ImportDetails = ImportFacts & Pick<DatasetImportRow, 'report' | 'problem' | 'undo_left'>;

/**
 * `silentSince`: an import whose process was last heard of before that has been interrupted, since a running one
 * reports every few seconds.
 */
export function viewImport(row: ImportFacts, silentSince: Instant): ImportRun {
  const running = row.state === 'reading' || row.state === 'writing';
  return {
    id: row.id,
    fileName: row.file_name,
    dryRun: row.dry_run,
    state: running && row.seen_at < silentSince ? 'interrupted' : row.state,
    rowsDone: row.rows_done,
    rowsTotal: row.rows_total,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    counts: row.counts,
    undoableUntil: row.undo_until,
    undone: row.undone_at === null || row.undo_counts === null ? null : { at: row.undone_at, ...row.undo_counts },
  };
}

export function viewImportDetail(row: ImportDetails, silentSince: Instant): ImportRunDetail {
  const view = viewImport(row, silentSince);
  return {
    ...view,
    report: row.report === null ? null : viewReport(row.report, row.id),
    problem: row.problem === null ? null : viewProblem(row.problem),
    undo: view.undone === null ? null : { ...view.undone, leftDatasets: leftOf(row) },
  };
}

const leftOf = ({ undo_left }: ImportDetails): ImportUndo['leftDatasets'] =>
  (undo_left ?? []).map(({ reasons, ...dataset }) => ({ ...dataset, reasons: [...reasons] }));
