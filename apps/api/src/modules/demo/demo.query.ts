import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

const byPlace = `
  SELECT t.id FROM tasks t LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = t.dataset_id
  WHERE t.organisation_id = $1 AND t.round_id = $2 AND t.step = $3 AND d.title IS NOT DISTINCT FROM $4`;

/** The task of a step, as the script names it: of a dataset by its title, or of the round. */
export async function findTaskAt(
  sql: Sql,
  place: { readonly roundId: Uuid; readonly step: number; readonly title: string | null },
): Promise<Uuid | undefined> {
  const [row] = await sql.query<{ id: Uuid }>(byPlace, [sql.organisationId, place.roundId, place.step, place.title]);
  return row?.id;
}

/**
 * Marks the person as joined, as if they had signed in by the mail's link. Really signing in would need an account,
 * which people of a demo do not have.
 */
export async function markJoined(sql: Sql, personId: Uuid, at: Instant): Promise<void> {
  await sql.execute('UPDATE people SET joined_at = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [
    sql.organisationId,
    personId,
    at,
  ]);
}
