import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Language, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'accounts' })
export class AccountRow {
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'text' }) email = '';
  @Column({ type: 'text', nullable: true }) password_hash: string | null = null;
  /** Whether somebody else chose the password. */
  @Column({ type: 'boolean' }) password_given = false;
  @Column({ type: 'boolean' }) installation_administrator = false;
  @Column({ type: 'text' }) language: Language = 'sv';
  @Column(instant) created_at: Instant = '';
  @Column({ ...instant, nullable: true }) disabled_at: Instant | null = null;
}
