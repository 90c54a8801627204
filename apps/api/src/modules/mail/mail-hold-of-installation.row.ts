import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'mail_hold_of_installation' })
export class MailHoldOfInstallationRow {
  @PrimaryColumn({ type: 'boolean' }) one = true;
  @Column(instant) held_at: Instant = '';
  @Column({ type: 'text', nullable: true }) held_by: string | null = null;
  @Column({ type: 'text' }) reason: 'held' | 'restored' = 'held';
}
