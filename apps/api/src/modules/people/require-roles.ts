import { wideRoles } from '@stegvis/workflow';
import type { Instant, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { forbidden } from '../../platform/http/problem.js';
import { readRoleFacts } from './role-facts.query.js';

/** The roles that the person holds in the organisation today in their own right, read in this very transaction: standing in for
 *  somebody gives tasks and reviews only. @throws ProblemError 403 when `may` says no to them. */
export async function requireRoles(
  sql: Sql,
  now: Instant,
  personId: Uuid,
  may: (roles: readonly RoleKey[]) => boolean,
): Promise<readonly RoleKey[]> {
  const roles = wideRoles(await readRoleFacts(sql, now), personId);
  if (!may(roles)) throw forbidden();
  return roles;
}
