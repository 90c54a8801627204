import type { RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

/** Whoever a check had given a role before holds it no longer there. The name of who it was, or null when nobody lost it. */
export async function endReplacedRole(
  sql: Sql,
  replaced: { readonly role: RoleKey; readonly personId: Uuid; readonly roundId: Uuid | null; readonly datasetId: Uuid | null },
  now: string,
): Promise<string | null> {
  const [ended] = await sql.query<{ name: string }>(
    `UPDATE role_assignments a SET ended_at = $6 FROM people p WHERE a.organisation_id = $1 AND a.role = $2 AND a.person_id = $3 AND a.round_id IS NOT DISTINCT FROM $4
       AND a.dataset_id IS NOT DISTINCT FROM $5 AND a.ended_at IS NULL AND p.organisation_id = $1 AND p.id = a.person_id RETURNING p.name`,
    [sql.organisationId, replaced.role, replaced.personId, replaced.roundId, replaced.datasetId, now],
  );
  return ended?.name ?? null;
}
