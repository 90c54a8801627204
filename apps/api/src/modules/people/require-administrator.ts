import type { Sql } from '../../platform/database/sql.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden } from '../../platform/http/problem.js';
import type { PeopleDoor } from './people.js';

/**
 * Whoever could loosen how others prove themselves could come in as them. So it takes an administrator in their own right: not somebody's
 * substitute, no program, and no guest of a demo who looks through an administrator's eyes. @throws ProblemError 403.
 */
export async function requireAdministrator(
  sql: Sql,
  people: PeopleDoor,
  { personId, via, visiting }: Identity,
): Promise<void> {
  if (via !== 'session' || visiting) throw forbidden();
  await people.require(sql, personId, (roles) => roles.includes('administrator'));
}
