import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FactorKind } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'second_factors' })
export class SecondFactorRow {
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) account_id: Uuid = '';
  @Column({ type: 'text' }) kind: FactorKind = 'authenticator';
  @Column({ type: 'text' }) name = '';
  @Column(instant) created_at: Instant = '';
  @Column({ ...instant, nullable: true }) last_used_at: Instant | null = null;
  @Column({ type: 'bytea', nullable: true }) secret: Buffer | null = null;
  @Column({ type: 'bigint', nullable: true }) last_step: number | null = null;
  @Column({ type: 'integer' }) misses = 0;
  @Column({ type: 'text', nullable: true }) credential_id: string | null = null;
  @Column({ type: 'bytea', nullable: true }) public_key: Buffer | null = null;
  @Column({ type: 'bigint', nullable: true }) counter: number | null = null;
  @Column({ type: 'text', array: true, nullable: true }) transports: readonly string[] | null = null;
}
