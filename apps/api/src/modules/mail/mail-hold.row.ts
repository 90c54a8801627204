import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'mail_holds' })
export class MailHoldRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @Column(instant) held_at: Instant = '';
  @Column({ type: 'uuid' }) held_by: Uuid = '';
}
