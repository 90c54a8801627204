import { openStates, type LocalDate, type Uuid } from '@stegvis/workflow';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';
import type { DepartureRecord } from './departure-record.js';

/** Sets the last day, and deletes the links that would still let the person in. */
export async function endDeparture(sql: Sql, id: Uuid, lastDay: LocalDate): Promise<void> {
  await sql.execute('UPDATE people SET left_on = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [
    sql.organisationId,
    id,
    lastDay,
  ]);
  await sql.execute('DELETE FROM invitations WHERE organisation_id = $1 AND person_id = $2 AND accepted_at IS NULL', [
    sql.organisationId,
    id,
  ]);
}

export async function revokeTokens(sql: Sql, id: Uuid): Promise<void> {
  await sql.execute(
    'UPDATE api_tokens SET revoked_at = $3 WHERE organisation_id = $1 AND person_id = $2 AND revoked_at IS NULL',
    [sql.organisationId, id, sql.now],
  );
}

/** Replaces a substitute by another person (null: by nobody), in absences where it is still the first one. */
export async function passPlaces(sql: Sql, absent: readonly Uuid[], from: Uuid | null, to: Uuid | null): Promise<void> {
  if (absent.length === 0) return;
  await sql.execute(
    'UPDATE people SET substitute_id = $4, version = version + 1 WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND substitute_id IS NOT DISTINCT FROM $3::uuid',
    [sql.organisationId, absent, from, to],
  );
}

export async function keepDeparture(sql: Sql, id: Uuid, record: DepartureRecord): Promise<void> {
  await sql.execute('UPDATE people SET departure = $3 WHERE organisation_id = $1 AND id = $2', [
    sql.organisationId,
    id,
    JSON.stringify(record),
  ]);
}

/** Absences of these people that have not ended, whoever stands in. */
export const absencesOf = (
  sql: Sql,
  ids: readonly Uuid[],
  today: LocalDate,
): Promise<{ personId: Uuid; from: LocalDate; to: LocalDate }[]> =>
  sql.query<{ personId: Uuid; from: LocalDate; to: LocalDate }>(
    'SELECT id AS "personId", out_of_office_from AS "from", out_of_office_to AS "to" FROM people WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND out_of_office_to >= $3::date',
    [sql.organisationId, ids, today],
  );

/**
 * The departure that can still be cancelled, with the person locked until the transaction ends; null when there is
 * none, or it is over.
 */
export async function takeDeparture(sql: Sql, id: Uuid, today: LocalDate): Promise<DepartureRecord | null> {
  const [row] = await sql.query<{ departure: DepartureRecord | null }>(
    'SELECT departure FROM people WHERE organisation_id = $1 AND id = $2 AND left_on >= $3::date FOR UPDATE',
    [sql.organisationId, id, today],
  );
  return row?.departure ?? null;
}

/**
 * What the departure of somebody who has left moved, with the person locked until the transaction ends; null when that
 * was not recorded, undefined for somebody who has not left.
 */
export async function pastDeparture(sql: Sql, id: Uuid, today: LocalDate): Promise<DepartureRecord | null | undefined> {
  const [row] = await sql.query<{ departure: DepartureRecord | null }>(
    'SELECT departure FROM people WHERE organisation_id = $1 AND id = $2 AND left_on < $3::date FOR UPDATE',
    [sql.organisationId, id, today],
  );
  return row === undefined ? undefined : row.departure;
}

/** People who have left and to whom something open is still assigned by name. */
export async function goneWithWork(sql: Sql, today: LocalDate): Promise<readonly Uuid[]> {
  const rows = await sql.query<{ id: Uuid }>(
    `SELECT p.id FROM people p WHERE p.organisation_id = $1 AND p.left_on IS NOT NULL AND NOT still_here(p.left_on, $2::date)
       AND (EXISTS (SELECT FROM tasks t WHERE t.organisation_id = $1 AND t.assigned_person = p.id AND t.state IN ${listSql(openStates)})
         OR EXISTS (SELECT FROM comments c WHERE c.organisation_id = $1 AND c.assigned_person = p.id AND c.resolved_at IS NULL AND c.deleted_at IS NULL))
     ORDER BY p.id`,
    [sql.organisationId, today],
  );
  return rows.map((row) => row.id);
}

/** Removes the last day, since the person stays. */
export async function undoDeparture(sql: Sql, id: Uuid): Promise<void> {
  await sql.execute(
    'UPDATE people SET left_on = NULL, departure = NULL, version = version + 1 WHERE organisation_id = $1 AND id = $2',
    [sql.organisationId, id],
  );
}
