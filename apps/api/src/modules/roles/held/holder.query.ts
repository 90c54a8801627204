import type { LocalDate, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

/** Somebody who may hold roles. */
export interface Holder {
  readonly name: string;
  readonly left: boolean;
  /** Null: they stay. */
  readonly lastDay: LocalDate | null;
}

const holder = `
  SELECT p.name, p.left_on AS "lastDay", NOT still_here(p.left_on, ($3::timestamptz AT TIME ZONE o.time_zone)::date) AS left
  FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.id = $2`;

/** Undefined for somebody who does not belong to the organisation. */
export async function readHolder(sql: Sql, personId: Uuid): Promise<Holder | undefined> {
  const [row] = await sql.query<Holder>(holder, [sql.organisationId, personId, sql.now]);
  return row;
}
