import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from './columns.js';

@Entity({ name: 'idempotency_keys' })
export class IdempotencyKeyRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'text' }) caller = '';
  @PrimaryColumn({ type: 'bytea' }) key_hash: Buffer = Buffer.alloc(0);
  @Column({ type: 'bytea' }) request_hash: Buffer = Buffer.alloc(0);
  @Column({ type: 'integer', nullable: true }) status: number | null = null;
  @Column({ type: 'jsonb', nullable: true }) headers: Readonly<Record<string, unknown>> | null = null;
  @Column({ type: 'text', nullable: true }) body: string | null = null;
  @Column(instant) created_at: Instant = '';
}
