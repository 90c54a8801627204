import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'invitations' })
export class InvitationRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) person_id: Uuid = '';
  @Column({ type: 'bytea' }) token_hash: Buffer = Buffer.alloc(0);
  @Column(instant) created_at: Instant = '';
  @Column({ type: 'uuid', nullable: true }) created_by: Uuid | null = null;
  @Column(instant) expires_at: Instant = '';
  @Column({ ...instant, nullable: true }) accepted_at: Instant | null = null;
}
