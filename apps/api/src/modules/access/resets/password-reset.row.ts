import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'password_resets' })
export class PasswordResetRow {
  @PrimaryColumn({ type: 'uuid' }) account_id: Uuid = '';
  @Column({ type: 'uuid' }) organisation_id: Uuid = '';
  @Column({ type: 'uuid' }) person_id: Uuid = '';
  @Column({ type: 'text' }) email = '';
  @Column({ type: 'bytea' }) token_hash: Buffer = Buffer.alloc(0);
  @Column(instant) created_at: Instant = '';
  @Column(instant) expires_at: Instant = '';
}
