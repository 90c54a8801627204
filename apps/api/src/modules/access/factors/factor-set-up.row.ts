import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'factor_set_ups' })
export class FactorSetUpRow {
  @PrimaryColumn({ type: 'uuid' }) account_id: Uuid = '';
  @PrimaryColumn({ type: 'text' }) kind = '';
  @Column({ type: 'uuid' }) session_id: Uuid = '';
  @Column({ type: 'bytea', nullable: true }) secret: Buffer | null = null;
  @Column({ type: 'text', nullable: true }) challenge: string | null = null;
  @Column(instant) expires_at: Instant = '';
}
