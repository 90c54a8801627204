import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';
import type { KeptCounts, KeptProblem, KeptReport } from './import/kept-report.js';

/** An import whose progress can be followed. */
@Entity({ name: 'dataset_imports' })
export class DatasetImportRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) person_id: Uuid = '';
  @Column({ type: 'text' }) file_name = '';
  @Column({ type: 'boolean' }) dry_run = false;
  @Column({ type: 'text' }) state: 'reading' | 'writing' | 'done' | 'failed' | 'cancelled' = 'reading';
  @Column({ type: 'integer' }) rows_done = 0;
  @Column({ type: 'integer', nullable: true }) rows_total: number | null = null;
  @Column(instant) started_at: Instant = '';
  /** When its process last reported. */
  @Column(instant) seen_at: Instant = '';
  @Column({ ...instant, nullable: true }) ended_at: Instant | null = null;
  @Column({ type: 'jsonb', nullable: true }) counts: KeptCounts | null = null;
  @Column({ type: 'jsonb', nullable: true }) report: KeptReport | null = null;
  @Column({ type: 'jsonb', nullable: true }) problem: KeptProblem | null = null;
  /** Until when its changes are kept; null when none are. */
  @Column({ ...instant, nullable: true }) undo_until: Instant | null = null;
  @Column({ ...instant, nullable: true }) undone_at: Instant | null = null;
  @Column({ type: 'jsonb', nullable: true }) undo_counts: UndoCounts | null = null;
  @Column({ type: 'jsonb', nullable: true }) undo_left: readonly LeftDataset[] | null = null;
}

/** The result of undoing: datasets that were deleted, restored in part, or kept something. */
export interface UndoCounts {
  readonly removed: number;
  readonly restored: number;
  readonly left: number;
}

/** A dataset in which undoing kept something, with the reasons as they were shown. */
export interface LeftDataset {
  readonly datasetId: Uuid;
  readonly title: string;
  readonly reasons: readonly { readonly code: UndoReason; readonly field: string | null; readonly text: string }[];
}
type UndoReason = 'changed' | 'in-round' | 'role' | 'conversation' | 'field-changed';
