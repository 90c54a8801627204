import type { Instant, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export interface RoleHolderRow {
  readonly role: RoleKey;
  readonly id: Uuid;
  readonly name: string;
  /** The widest scope for which the person holds it. */
  readonly scope: 'organisation' | 'round' | 'dataset';
}

const holders = `
  SELECT h.role, h.id, h.name, CASE h.width WHEN 0 THEN 'organisation' WHEN 1 THEN 'round' ELSE 'dataset' END AS scope FROM (
    SELECT a.role, a.person_id AS id, a.person_name AS name, min(CASE WHEN a.dataset_id IS NOT NULL THEN 2 WHEN a.round_id IS NOT NULL THEN 1 ELSE 0 END) AS width
    FROM (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1) d
    CROSS JOIN LATERAL roles_held($1, d.today) a
    WHERE ($3::uuid IS NULL AND a.round_id IS NULL OR $3 IS NOT NULL AND (a.round_id IS NULL OR a.round_id = $3)
        AND (a.dataset_id IS NULL OR EXISTS (SELECT FROM round_datasets rd WHERE rd.organisation_id = $1 AND rd.round_id = $3 AND rd.dataset_id = a.dataset_id AND rd.state = 'in')))
    GROUP BY a.role, a.person_id, a.person_name
  ) h ORDER BY h.width, h.name COLLATE "sv-x-icu", h.id`;

/** Everyone who holds a role today: in the organisation and for its datasets, or in one round and for its datasets. */
export const readRoleHolders = (sql: Sql, now: Instant, roundId: Uuid | null): Promise<readonly RoleHolderRow[]> =>
  sql.query<RoleHolderRow>(holders, [sql.organisationId, now, roundId]);

/** Null when the organisation has no such round. */
export async function versionOfRound(sql: Sql, roundId: Uuid): Promise<string | null> {
  const [row] = await sql.query<{ guide_version: string }>(
    'SELECT guide_version FROM rounds WHERE organisation_id = $1 AND id = $2',
    [sql.organisationId, roundId],
  );
  return row?.guide_version ?? null;
}
