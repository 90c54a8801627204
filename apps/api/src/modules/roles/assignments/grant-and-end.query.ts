import type { HeldRight, Period, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

const held = `
  SELECT id FROM role_assignments
  WHERE organisation_id = $1 AND role = $2 AND person_id = $3 AND round_id IS NOT DISTINCT FROM $4::uuid AND dataset_id IS NOT DISTINCT FROM $5::uuid AND ended_at IS NULL
    AND (valid_to IS NULL OR $6::date IS NULL OR valid_to >= $6::date) AND (valid_from IS NULL OR $7::date IS NULL OR valid_from <= $7::date)`;

/** Whether the person holds it there on any day of the period. */
export async function isHeld(
  sql: Sql,
  { role, personId, roundId, datasetId }: HeldRight,
  { from, to }: Period,
): Promise<boolean> {
  return (await sql.query(held, [sql.organisationId, role, personId, roundId, datasetId, from, to])).length > 0;
}

const end = `
  UPDATE role_assignments a SET ended_at = $3
  FROM (SELECT ($3::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1) day
  WHERE a.organisation_id = $1 AND a.id = $2 AND a.ended_at IS NULL
  RETURNING (a.valid_from IS NULL OR a.valid_from <= day.today) AND (a.valid_to IS NULL OR a.valid_to >= day.today) AS held`;

/**
 * Ends it, and returns whether it was held today, since nobody loses a role that is in the future or over. Null when
 * it was ended before.
 */
export async function endAssignment(sql: Sql, id: Uuid): Promise<{ readonly held: boolean } | null> {
  const [ended] = await sql.query<{ held: boolean }>(end, [sql.organisationId, id, sql.now]);
  return ended ?? null;
}

const places = `
  SELECT $2::uuid IS NULL OR EXISTS (SELECT FROM rounds WHERE organisation_id = $1 AND id = $2) AS round,
    $3::uuid IS NULL OR EXISTS (SELECT FROM datasets WHERE organisation_id = $1 AND id = $3) AS dataset`;

/** Whether the organisation has the round and the dataset; true for null. */
export async function arePlaces(
  sql: Sql,
  { roundId, datasetId }: Pick<HeldRight, 'roundId' | 'datasetId'>,
): Promise<{ readonly round: boolean; readonly dataset: boolean }> {
  const values = [sql.organisationId, roundId, datasetId];
  const [row] = await sql.query<{ round: boolean; dataset: boolean }>(places, values);
  return row ?? { round: false, dataset: false };
}

const otherAdministrators = `
  SELECT a.id FROM role_assignments a JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.person_id
  JOIN organisations o ON o.id = a.organisation_id
  WHERE a.organisation_id = $1 AND a.role = 'administrator' AND a.round_id IS NULL AND a.dataset_id IS NULL AND a.ended_at IS NULL
    AND a.valid_to IS NULL AND (a.valid_from IS NULL OR a.valid_from <= ($3::timestamptz AT TIME ZONE o.time_zone)::date)
    AND p.left_on IS NULL AND p.account_id IS NOT NULL AND a.person_id <> $2
  FOR SHARE OF a`;

/** Whether another administrator can sign in; a lock keeps that so until the transaction ends. */
export async function holdOtherAdministrator(sql: Sql, personId: Uuid): Promise<boolean> {
  // Locked, since two administrators who remove each other at once would each still see the other one.
  await sql.query('SELECT FROM organisations WHERE id = $1 FOR UPDATE', [sql.organisationId]);
  return (await sql.query(otherAdministrators, [sql.organisationId, personId, sql.now])).length > 0;
}
