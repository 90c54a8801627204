import { actorAt } from '@stegvis/workflow';
import type { Instant, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { forbidden } from '../../platform/http/problem.js';
import { readRoleFacts } from './role-facts.query.js';

/** The person's roles in the organisation today, read in this very transaction. @throws ProblemError 403 when `may` says no to them. */
export async function requireRoles(sql: Sql, now: Instant, personId: Uuid, may: (roles: readonly RoleKey[]) => boolean): Promise<readonly RoleKey[]> {
  const facts = await readRoleFacts(sql, now);
  const actor = actorAt(personId, facts.assignments, facts.absences, { roundId: null, datasetId: null, on: facts.today, inactive: facts.inactive });
  const roles = [...new Set([...actor.roles, ...actor.substituteFor.flatMap((absent) => absent.roles)])];
  if (!may(roles)) throw forbidden();
  return roles;
}
