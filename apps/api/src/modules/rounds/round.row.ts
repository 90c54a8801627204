import type { Instant, LocalDate, RoundStateName, Uuid } from '@stegvis/workflow';

/** A round as it stands in its table. Never leaves the rounds module. */
export interface RoundRow {
  readonly id: Uuid;
  readonly name: string;
  readonly starts_on: LocalDate;
  readonly target_on: LocalDate | null;
  readonly guide_version: string;
  readonly state: RoundStateName;
  readonly version: number;
  readonly started_at: Instant | null;
  readonly completed_at: Instant | null;
}

/** Columns of a row, for `r`. */
export const roundColumns = 'r.id, r.name, r.starts_on, r.target_on, r.guide_version, r.state, r.version, r.started_at, r.completed_at';
