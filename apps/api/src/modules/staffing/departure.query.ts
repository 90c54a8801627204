import type { Instant, LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { DepartureRecord } from '../people/people.door.js';

export interface MovingRole {
  readonly id: Uuid;
  readonly role: RoleKey;
  readonly round_id: Uuid | null;
  readonly dataset_id: Uuid | null;
  readonly round_name: string | null;
  readonly dataset_title: string | null;
  readonly valid_from: LocalDate | null;
  readonly valid_to: LocalDate | null;
  readonly only_holder: boolean;
}

const moving = `
  SELECT a.id, a.role, a.round_id, a.dataset_id, r.name AS round_name, d.title AS dataset_title, a.valid_from, a.valid_to,
    NOT EXISTS (SELECT FROM role_assignments o JOIN people p ON p.organisation_id = o.organisation_id AND p.id = o.person_id
      WHERE o.organisation_id = $1 AND o.role = a.role AND o.person_id <> $2 AND o.ended_at IS NULL
        AND o.round_id IS NOT DISTINCT FROM a.round_id AND o.dataset_id IS NOT DISTINCT FROM a.dataset_id
        AND (o.valid_to IS NULL OR o.valid_to > $3::date) AND (p.left_on IS NULL OR p.left_on > $3::date)) AS only_holder
  FROM role_assignments a
  LEFT JOIN rounds r ON r.organisation_id = $1 AND r.id = a.round_id
  LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = a.dataset_id
  WHERE a.organisation_id = $1 AND a.person_id = $2 AND a.ended_at IS NULL AND (a.valid_to IS NULL OR a.valid_to > $3::date)
  ORDER BY a.created_at, a.id`;

/** Roles that the person would hold after the last day. */
export const rolesThatMove = (sql: Sql, id: Uuid, lastDay: LocalDate): Promise<MovingRole[]> =>
  sql.query<MovingRole>(moving, [sql.organisationId, id, lastDay]);

/** The person's own rows: last day, roles ending with it, and links. */
export async function endDeparture(sql: Sql, id: Uuid, lastDay: LocalDate): Promise<void> {
  await sql.execute('UPDATE people SET left_on = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [
    sql.organisationId,
    id,
    lastDay,
  ]);
  await sql.execute(
    'UPDATE role_assignments SET valid_to = $3 WHERE organisation_id = $1 AND person_id = $2 AND ended_at IS NULL AND (valid_to IS NULL OR valid_to > $3::date)',
    [sql.organisationId, id, lastDay],
  );
  await sql.execute('DELETE FROM invitations WHERE organisation_id = $1 AND person_id = $2 AND accepted_at IS NULL', [
    sql.organisationId,
    id,
  ]);
}

/** What somebody could sign in with before they left opens nothing when they are back: a sign-in from then, or a token from then. */
export async function endOldAccess(sql: Sql, id: Uuid, now: Instant): Promise<void> {
  await sql.execute('DELETE FROM sessions WHERE organisation_id = $1 AND person_id = $2', [sql.organisationId, id]);
  await sql.execute(
    'UPDATE api_tokens SET revoked_at = $3 WHERE organisation_id = $1 AND person_id = $2 AND revoked_at IS NULL',
    [sql.organisationId, id, now],
  );
}

/** The place of a substitute passes from one to another, null being nobody, where it still stands with the first. */
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

export interface ReturningRole {
  readonly id: Uuid;
  readonly role: RoleKey;
  readonly person_id: Uuid;
  readonly round_id: Uuid | null;
  readonly dataset_id: Uuid | null;
  readonly valid_from: LocalDate | null;
}

/** Absences of these persons that are not over, whoever stands in. */
export const absencesOf = (
  sql: Sql,
  ids: readonly Uuid[],
  today: LocalDate,
): Promise<{ personId: Uuid; from: LocalDate; to: LocalDate }[]> =>
  sql.query<{ personId: Uuid; from: LocalDate; to: LocalDate }>(
    'SELECT id AS "personId", out_of_office_from AS "from", out_of_office_to AS "to" FROM people WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND out_of_office_to >= $3::date',
    [sql.organisationId, ids, today],
  );

/** Those of these assignments that nobody has ended since. */
export const rolesThatReturn = (sql: Sql, ids: readonly Uuid[]): Promise<ReturningRole[]> =>
  sql.query<ReturningRole>(
    'SELECT id, role, person_id, round_id, dataset_id, valid_from FROM role_assignments WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND ended_at IS NULL',
    [sql.organisationId, ids],
  );

/** The departure that can still be taken back, the person being held until the transaction ends; null when there is none, or it is over. */
export async function takeDeparture(sql: Sql, id: Uuid, today: LocalDate): Promise<DepartureRecord | null> {
  const [row] = await sql.query<{ departure: DepartureRecord | null }>(
    'SELECT departure FROM people WHERE organisation_id = $1 AND id = $2 AND left_on >= $3::date FOR UPDATE',
    [sql.organisationId, id, today],
  );
  return row?.departure ?? null;
}

/** What the departure of somebody who has left moved, the person being held until the transaction ends; null where that was not kept,
 *  undefined for whoever has not left. */
export async function pastDeparture(sql: Sql, id: Uuid, today: LocalDate): Promise<DepartureRecord | null | undefined> {
  const [row] = await sql.query<{ departure: DepartureRecord | null }>(
    'SELECT departure FROM people WHERE organisation_id = $1 AND id = $2 AND left_on < $3::date FOR UPDATE',
    [sql.organisationId, id, today],
  );
  return row === undefined ? undefined : row.departure;
}

/** The person stays: own roles last as long as before, and what others were given by it ends. */
export async function undoDeparture(
  sql: Sql,
  id: Uuid,
  { roles, granted }: DepartureRecord,
  now: string,
): Promise<void> {
  await sql.execute(
    'UPDATE people SET left_on = NULL, departure = NULL, version = version + 1 WHERE organisation_id = $1 AND id = $2',
    [sql.organisationId, id],
  );
  await sql.execute(
    `UPDATE role_assignments a SET valid_to = m.valid_to FROM unnest($2::uuid[], $3::date[]) AS m (id, valid_to) WHERE a.organisation_id = $1 AND a.id = m.id AND a.ended_at IS NULL`,
    [sql.organisationId, roles.map((one) => one.id), roles.map((one) => one.validTo)],
  );
  await sql.execute(
    'UPDATE role_assignments SET ended_at = $3 WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND ended_at IS NULL',
    [sql.organisationId, granted, now],
  );
}
