import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'audit_events' })
export class AuditEventRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column(instant) at: Instant = '';
  @Column({ type: 'uuid', nullable: true }) by_person_id: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) on_behalf_of_id: Uuid | null = null;
  @Column({ type: 'text' }) action = '';
  @Column({ type: 'text' }) subject_type = '';
  @Column({ type: 'uuid', nullable: true }) subject_id: Uuid | null = null;
  @Column({ type: 'text', nullable: true }) subject_title: string | null = null;
  @Column({ type: 'uuid', nullable: true }) round_id: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) dataset_id: Uuid | null = null;
  @Column({ type: 'jsonb' }) detail: Readonly<Record<string, unknown>> = {};
  /** Null for events from before causes were recorded, and for erasures. */
  @Column({ type: 'uuid', nullable: true }) cause_id: Uuid | null = null;
}
