import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'notice_intents' })
export class NoticeIntentRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'bigint' }) id = 0;
  @Column({ type: 'text' }) kind = '';
  @Column({ type: 'uuid', nullable: true }) task_id: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) actor_id: Uuid | null = null;
  @Column({ type: 'jsonb' }) detail: Readonly<Record<string, unknown>> = {};
  @Column(instant) created_at: Instant = '';
}
