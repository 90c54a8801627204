import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'audit_seals' })
export class AuditSealRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'bigint' }) number = 0;
  @Column({ type: 'uuid' }) event_id: Uuid = '';
  @Column({ type: 'bytea' }) hash: Buffer = Buffer.alloc(0);
  @Column(instant) sealed_at: Instant = '';
  @Column({ type: 'smallint' }) form = 1;
  @Column({ type: 'text' }) kind = '';
  @Column({ type: 'bytea', nullable: true }) content: Buffer | null = null;
  @Column({ type: 'bytea', nullable: true }) salt: Buffer | null = null;
}
