import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, LocalDate, RoundStateName, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

/** A row of the table of rounds. It never leaves the rounds module. */
@Entity({ name: 'rounds' })
export class RoundRow {
  /** Never selected, since the transaction knows it. */
  @PrimaryColumn({ type: 'uuid' }) organisation_id?: Uuid;
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'text' }) name = '';
  @Column({ type: 'date' }) starts_on: LocalDate = '';
  @Column({ type: 'date', nullable: true }) target_on: LocalDate | null = null;
  @Column({ type: 'text' }) guide_version = '';
  @Column({ type: 'text' }) state: RoundStateName = 'planned';
  @Column({ type: 'integer' }) version = 1;
  @Column({ ...instant, nullable: true }) started_at: Instant | null = null;
  @Column({ ...instant, nullable: true }) completed_at: Instant | null = null;
  @Column({ ...instant, nullable: true }) archived_at?: Instant | null;
  @Column(instant) created_at?: Instant;
  @Column({ type: 'uuid', nullable: true }) created_by?: Uuid | null;
}

/** The fields of a row as plain data, to be copied and changed. */
export type RoundFields = Readonly<{ [Field in keyof RoundRow]: RoundRow[Field] }>;

/** The columns of a row, for the alias `r`. */
export const roundColumns =
  'r.id, r.name, r.starts_on, r.target_on, r.guide_version, r.state, r.version, r.started_at, r.completed_at';
