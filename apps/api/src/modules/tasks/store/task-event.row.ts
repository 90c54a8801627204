import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'task_events' })
export class TaskEventRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) task_id: Uuid = '';
  @Column({ type: 'uuid' }) round_id: Uuid = '';
  @Column({ type: 'integer' }) seq = 0;
  @Column({ type: 'text' }) type = '';
  @Column(instant) at: Instant = '';
  @Column({ type: 'uuid', nullable: true }) by_person_id: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) on_behalf_of_id: Uuid | null = null;
  @Column({ type: 'jsonb' }) payload: Readonly<Record<string, unknown>> = {};
}
