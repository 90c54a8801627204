import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationView } from '@stegvis/contract';
import type { Instant, LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'organisations' })
export class OrganisationRow {
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'text' }) name = '';
  @Column({ type: 'text' }) kind: OrganisationView['kind'] = 'other';
  @Column({ type: 'text', nullable: true }) organisation_number: string | null = null;
  @Column({ type: 'text' }) slug = '';
  @Column({ type: 'boolean' }) four_eyes = true;
  @Column({ type: 'date', array: true }) closed_days: readonly LocalDate[] = [];
  @Column({ type: 'text' }) time_zone = '';
  @Column({ type: 'boolean' }) demo = false;
  @Column(instant) created_at: Instant = '';
  @Column({ type: 'text', nullable: true }) accent_colour: string | null = null;
  @Column({ type: 'text', nullable: true }) contact_email: string | null = null;
  @Column({ type: 'text', nullable: true }) logo_hash: string | null = null;
  @Column({ type: 'text', nullable: true }) logo_text: string | null = null;
  @Column({ type: 'text', array: true }) second_factor_roles: readonly RoleKey[] = [];
  @Column({ type: 'integer' }) version = 1;
}
