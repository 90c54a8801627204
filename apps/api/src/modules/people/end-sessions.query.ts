import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

/** An account that impersonates somebody in a demo has sessions of that person. */
const end = `
  DELETE FROM sessions WHERE organisation_id = $1
    AND (person_id = $2 OR account_id = (SELECT account_id FROM people WHERE organisation_id = $1 AND id = $2))`;

/** Ends the person's sessions in this organisation; those in others stay. */
export async function endSessions(sql: Sql, personId: Uuid): Promise<void> {
  await sql.execute(end, [sql.organisationId, personId]);
}
