import type { Sql } from '../../platform/database/sql.js';
import type { Loss } from './role-scope.js';

const places = `
  SELECT (SELECT name FROM rounds WHERE organisation_id = $1 AND id = $2::uuid) AS round, (SELECT title FROM datasets WHERE organisation_id = $1 AND id = $3::uuid) AS dataset`;

export interface PlaceNames {
  readonly round: string | null;
  readonly dataset: string | null;
}

export async function readPlaceNames(sql: Sql, { roundId, datasetId }: Loss): Promise<PlaceNames> {
  const [row] = await sql.query<PlaceNames>(places, [sql.organisationId, roundId, datasetId]);
  return row ?? { round: null, dataset: null };
}
