import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'api_tokens' })
export class ApiTokenRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) person_id: Uuid = '';
  @Column({ type: 'text' }) name = '';
  @Column({ type: 'text' }) scope: 'read' | 'write' = 'read';
  @Column({ type: 'bytea' }) token_hash: Buffer = Buffer.alloc(0);
  @Column(instant) created_at: Instant = '';
  @Column(instant) expires_at: Instant = '';
  @Column({ ...instant, nullable: true }) last_used_at: Instant | null = null;
  @Column({ ...instant, nullable: true }) revoked_at: Instant | null = null;
}
