import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ColourScheme } from '@stegvis/contract';
import type { Instant, Language, LocalDate, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'people' })
export class PersonRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid', nullable: true }) account_id: Uuid | null = null;
  @Column({ type: 'text' }) name = '';
  @Column({ type: 'text' }) email = '';
  @Column({ type: 'text', nullable: true }) unit: string | null = null;
  @Column({ type: 'text' }) language: Language = 'sv';
  @Column({ type: 'date', nullable: true }) left_on: LocalDate | null = null;
  /** What a departure moved, as long as it can be undone. The room `staffing` defines its form. */
  @Column({ type: 'jsonb', nullable: true }) departure: object | null = null;
  @Column({ type: 'date', nullable: true }) out_of_office_from: LocalDate | null = null;
  @Column({ type: 'date', nullable: true }) out_of_office_to: LocalDate | null = null;
  @Column({ type: 'uuid', nullable: true }) substitute_id: Uuid | null = null;
  @Column({ ...instant, nullable: true }) invited_at: Instant | null = null;
  @Column({ ...instant, nullable: true }) joined_at: Instant | null = null;
  @Column(instant) created_at: Instant = '';
  @Column({ type: 'text' }) colour_scheme: ColourScheme = 'auto';
  @Column({ type: 'boolean' }) shortcuts = true;
  @Column({ type: 'text', array: true }) tours_seen: readonly string[] = [];
  @Column({ type: 'integer' }) version = 1;
}
