import { rolesOf } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden } from '../../platform/http/problem.js';
import type { PeopleDoor } from './people.door.js';

const oneself = 'SELECT FROM memberships WHERE organisation_id = $1 AND person_id = $2 AND account_id = $3';

/**
 * Whoever could loosen how others prove themselves could come in as them. So it takes an administrator in their own right: not somebody's
 * substitute, no program, and no guest of a demo who looks through an administrator's eyes. @throws ProblemError 403.
 */
export async function requireAdministrator(sql: Sql, people: PeopleDoor, { personId, accountId, via }: Identity): Promise<void> {
  const { assignments, today, inactive } = await people.roleFacts(sql);
  const own = rolesOf(personId, assignments, { roundId: null, datasetId: null, on: today, inactive });
  const isOneself = (await sql.query(oneself, [sql.organisationId, personId, accountId])).length > 0;
  if (via !== 'session' || !isOneself || !own.includes('administrator')) throw forbidden();
}
