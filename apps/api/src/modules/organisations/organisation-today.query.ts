import type { LocalDate } from '@stegvis/workflow';
import type { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';

/** The settings of an organisation that its work depends on, and its day. */
export interface OrganisationToday {
  readonly name: string;
  readonly demo: boolean;
  readonly fourEyes: boolean;
  readonly today: LocalDate;
  readonly timeZone: string;
  readonly closedDays: readonly LocalDate[];
}

interface Row {
  readonly name: string;
  readonly demo: boolean;
  readonly four_eyes: boolean;
  readonly time_zone: string;
  readonly closed_days: readonly LocalDate[];
}

export async function readOrganisationToday(sql: Sql, clock: Clock): Promise<OrganisationToday> {
  const [row] = await sql.query<Row>(
    'SELECT name, demo, four_eyes, time_zone, to_jsonb(closed_days) AS closed_days FROM organisations WHERE id = $1',
    [sql.organisationId],
  );
  return {
    name: row?.name ?? '',
    demo: row?.demo ?? false,
    fourEyes: row?.four_eyes ?? true,
    today: clock.today(row?.time_zone),
    timeZone: row?.time_zone ?? 'Europe/Stockholm',
    closedDays: row?.closed_days ?? [],
  };
}
