import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'pending_sign_ins' })
export class PendingSignInRow {
  @PrimaryColumn({ type: 'bytea' }) token_hash: Buffer = Buffer.alloc(0);
  @Column({ type: 'uuid', nullable: true }) account_id: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) organisation_id: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) person_id: Uuid | null = null;
  @Column({ type: 'bytea', nullable: true }) credentials: Buffer | null = null;
  @Column({ type: 'bytea', nullable: true }) invitation_hash: Buffer | null = null;
  @Column({ type: 'bytea', nullable: true }) reset_hash: Buffer | null = null;
  @Column({ type: 'text', nullable: true }) new_password_hash: string | null = null;
  @Column({ type: 'text', nullable: true }) challenge: string | null = null;
  @Column(instant) created_at: Instant = '';
  @Column(instant) expires_at: Instant = '';
}
