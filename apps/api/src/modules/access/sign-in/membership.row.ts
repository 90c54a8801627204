import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'memberships' })
export class MembershipRow {
  @PrimaryColumn({ type: 'uuid' }) account_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @Column({ type: 'uuid' }) person_id: Uuid = '';
  @Column({ ...instant, nullable: true }) last_used_at: Instant | null = null;
}
