import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'task_evidence' })
export class TaskEvidenceRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) task_id: Uuid = '';
  @Column({ type: 'text' }) check_key = '';
  @Column({ type: 'text' }) kind: 'file' | 'link' = 'link';
  @Column({ type: 'text' }) title = '';
  @Column({ type: 'text', nullable: true }) url: string | null = null;
  @Column({ type: 'text', nullable: true }) file_id: string | null = null;
  @Column({ type: 'text', nullable: true }) media_type: string | null = null;
  @Column({ type: 'bigint', nullable: true }) size: number | null = null;
  @Column({ type: 'text', nullable: true }) sha256: string | null = null;
  @Column({ type: 'uuid' }) added_by: Uuid = '';
  @Column(instant) added_at: Instant = '';
  @Column({ type: 'uuid' }) series_id: Uuid = '';
  @Column({ type: 'integer' }) version = 1;
  @Column({ ...instant, nullable: true }) removed_at: Instant | null = null;
  @Column({ type: 'uuid', nullable: true }) removed_by: Uuid | null = null;
}
