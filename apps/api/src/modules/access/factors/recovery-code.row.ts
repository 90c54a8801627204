import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'recovery_codes' })
export class RecoveryCodeRow {
  @PrimaryColumn({ type: 'uuid' }) account_id: Uuid = '';
  @PrimaryColumn({ type: 'bytea' }) code_hash: Buffer = Buffer.alloc(0);
  @Column(instant) created_at: Instant = '';
}
