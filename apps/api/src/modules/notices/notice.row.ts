import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'notices' })
export class NoticeRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'text' }) subject_type = '';
  @Column({ type: 'uuid' }) subject_id: Uuid = '';
  @Column({ type: 'text' }) kind = '';
  @Column({ type: 'text' }) series = '';
  @Column({ type: 'integer' }) round = 0;
  @Column({ type: 'uuid' }) recipient_id: Uuid = '';
  @Column({ type: 'text' }) group_key = '';
  @Column({ type: 'uuid', nullable: true }) mail_id: Uuid | null = null;
  @Column({ type: 'text' }) state = '';
  @Column(instant) due_at: Instant = '';
  @Column({ type: 'uuid', nullable: true }) lease_token: Uuid | null = null;
  @Column({ ...instant, nullable: true }) lease_until: Instant | null = null;
  @Column({ type: 'integer' }) attempts = 0;
  @Column({ type: 'integer' }) crashes = 0;
  @Column({ ...instant, nullable: true }) first_attempt_at: Instant | null = null;
  @Column({ type: 'text', nullable: true }) reason: string | null = null;
  @Column({ type: 'text', nullable: true }) message_id: string | null = null;
  @Column({ type: 'text', nullable: true }) response: string | null = null;
  @Column({ type: 'jsonb' }) detail: Readonly<Record<string, unknown>> = {};
  @Column({ type: 'text', nullable: true }) secret: string | null = null;
  @Column(instant) created_at: Instant = '';
  @Column({ ...instant, nullable: true }) sent_at: Instant | null = null;
  @Column({ ...instant, nullable: true }) sending_since: Instant | null = null;
  @Column({ type: 'integer' }) lost_leases = 0;
  @Column({ type: 'integer' }) unknown_results = 0;
  @Column({ type: 'uuid', nullable: true }) caused_by: Uuid | null = null;
  @Column({ type: 'bytea', nullable: true }) address_hash: Buffer | null = null;
}
