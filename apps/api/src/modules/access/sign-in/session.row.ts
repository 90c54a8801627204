import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'sessions' })
export class SessionRow {
  @PrimaryColumn({ type: 'bytea' }) token_hash: Buffer = Buffer.alloc(0);
  @Column({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) account_id: Uuid = '';
  @Column({ type: 'uuid' }) organisation_id: Uuid = '';
  @Column({ type: 'uuid' }) person_id: Uuid = '';
  @Column(instant) created_at: Instant = '';
  @Column(instant) expires_at: Instant = '';
  @Column(instant) last_used_at: Instant = '';
  @Column({ ...instant, nullable: true }) proven_at: Instant | null = null;
  @Column({ type: 'text', nullable: true }) browser: string | null = null;
}
