import type { RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

/** Whoever a check had given a role before holds it no longer there. */
export async function endReplacedRole(
  sql: Sql,
  replaced: { readonly role: RoleKey; readonly personId: Uuid; readonly roundId: Uuid | null; readonly datasetId: Uuid | null },
  now: string,
): Promise<void> {
  await sql.execute(
    `UPDATE role_assignments SET ended_at = $6 WHERE organisation_id = $1 AND role = $2 AND person_id = $3 AND round_id IS NOT DISTINCT FROM $4
       AND dataset_id IS NOT DISTINCT FROM $5 AND ended_at IS NULL`,
    [sql.organisationId, replaced.role, replaced.personId, replaced.roundId, replaced.datasetId, now],
  );
}
