import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'round_datasets' })
export class RoundDatasetRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) round_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) dataset_id: Uuid = '';
  @Column({ type: 'text' }) state = '';
  @Column({ type: 'text', nullable: true }) reason: string | null = null;
  @Column(instant) added_at: Instant = '';
  @Column({ type: 'uuid', nullable: true }) added_by: Uuid | null = null;
  @Column({ ...instant, nullable: true }) left_at: Instant | null = null;
  @Column({ type: 'text', nullable: true }) left_reason: string | null = null;
  @Column({ type: 'uuid', nullable: true }) decision_task_id: Uuid | null = null;
}
