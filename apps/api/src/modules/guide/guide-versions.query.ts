import { guideVersions } from '@stegvis/workflow';
import type { Instant, Tailoring, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export interface OwnVersion {
  readonly number: number;
  readonly version: string;
  readonly tailoring: Tailoring;
  readonly reason: string | null;
  readonly created_at: Instant;
  readonly created_by: Uuid | null;
  readonly created_by_name: string | null;
}

const own = `
  SELECT g.number, g.version, g.tailoring, g.reason, g.created_at, g.created_by, p.name AS created_by_name
  FROM guide_versions g LEFT JOIN people p ON p.organisation_id = g.organisation_id AND p.id = g.created_by
  WHERE g.organisation_id = $1 ORDER BY g.number`;
const insert =
  'INSERT INTO guide_versions (organisation_id, number, version, tailoring, reason, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)';

/** Versions that the organisation made, oldest first. */
export const readOwnVersions = (sql: Sql): Promise<OwnVersion[]> => sql.query<OwnVersion>(own, [sql.organisationId]);

export async function addOwnVersion(
  sql: Sql,
  version: Pick<OwnVersion, 'number' | 'version' | 'tailoring' | 'reason' | 'created_at'>,
): Promise<void> {
  await sql.execute(insert, [
    sql.organisationId,
    version.number,
    version.version,
    JSON.stringify(version.tailoring),
    version.reason,
    version.created_at,
    sql.actor,
  ]);
}

/** `2026.1+3`: the third of the organisation, on the product's newest. */
export const nameOf = (number: number): string => `${guideVersions.at(-1)?.version ?? ''}+${String(number)}`;
