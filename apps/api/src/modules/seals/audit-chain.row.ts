import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'audit_chains' })
export class AuditChainRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @Column({ type: 'bigint' }) number = 0;
  @Column({ type: 'bytea' }) hash: Buffer = Buffer.alloc(0);
  @Column(instant) sealed_until: Instant = '';
  @Column({ ...instant, nullable: true }) verified_at: Instant | null = null;
  @Column({ ...instant, nullable: true }) well_at: Instant | null = null;
  @Column({ type: 'integer', nullable: true }) findings: number | null = null;
}
