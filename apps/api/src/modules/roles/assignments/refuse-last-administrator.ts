import type { RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { holdOtherAdministrator } from './grant-and-end.query.js';

interface Losing {
  readonly role: RoleKey;
  readonly round_id: Uuid | null;
  readonly dataset_id: Uuid | null;
}

/** Somebody has to be able to sign in and give roles, or the organisation has locked itself out. */
export async function refuseLastAdministrator(sql: Sql, personId: Uuid, losing: readonly Losing[]): Promise<void> {
  if (!losing.some((one) => one.role === 'administrator' && one.round_id === null && one.dataset_id === null)) return;
  if (!(await holdOtherAdministrator(sql, personId))) throw new ProblemError('last-administrator');
}
