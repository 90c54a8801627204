import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { z } from 'zod';
import {
  importReport,
  type ImportReport,
  type ImportRun,
  type ImportRunDetail,
  type ImportUndo,
  type Problem,
} from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

/** An import that somebody follows. */
@Entity({ name: 'dataset_imports' })
export class DatasetImportRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) person_id: Uuid = '';
  @Column({ type: 'text' }) file_name = '';
  @Column({ type: 'boolean' }) dry_run = false;
  @Column({ type: 'text' }) state: Exclude<ImportRun['state'], 'interrupted'> = 'reading';
  @Column({ type: 'integer' }) rows_done = 0;
  @Column({ type: 'integer', nullable: true }) rows_total: number | null = null;
  @Column(instant) started_at: Instant = '';
  /** When the process that does it was last heard of. */
  @Column(instant) seen_at: Instant = '';
  @Column({ ...instant, nullable: true }) ended_at: Instant | null = null;
  @Column({ type: 'jsonb', nullable: true }) counts: ImportRun['counts'] = null;
  @Column({ type: 'jsonb', nullable: true }) report: KeptReport | null = null;
  @Column({ type: 'jsonb', nullable: true }) problem: Problem | null = null;
  /** How long what it did is kept; null when nothing is. */
  @Column({ ...instant, nullable: true }) undo_until: Instant | null = null;
  @Column({ ...instant, nullable: true }) undone_at: Instant | null = null;
  @Column({ type: 'jsonb', nullable: true }) undo_counts: UndoCounts | null = null;
  @Column({ type: 'jsonb', nullable: true }) undo_left: ImportUndo['leftDatasets'] | null = null;
}

/** Reports of earlier versions left nothing out, and told less. */
type KeptReport =
  z.input<typeof importReport> | (Omit<z.input<typeof importReport>, 'omitted'> & { readonly omitted?: undefined });
const nothing: ImportReport['omitted'] = { created: 0, updated: 0, unchanged: 0, rejected: 0 };

type UndoCounts = Pick<ImportUndo, 'removed' | 'restored' | 'left'>;
export type ImportFacts = Omit<DatasetImportRow, 'organisation_id' | 'person_id' | 'report' | 'problem' | 'undo_left'>;
export type ImportDetails = ImportFacts & Pick<DatasetImportRow, 'report' | 'problem' | 'undo_left'>;

/** `silentSince`: whoever was not heard of after it has stopped, since a running import tells of itself every few seconds. */
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
    report:
      row.report === null
        ? null
        : importReport.parse({ ...row.report, omitted: row.report.omitted ?? nothing, importId: row.id }),
    problem: row.problem,
    undo: view.undone === null ? null : { ...view.undone, leftDatasets: row.undo_left ?? [] },
  };
}
