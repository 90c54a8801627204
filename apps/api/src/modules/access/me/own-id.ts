import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { readSelf } from '../visiting/demo-visit.query.js';

/** The person whose preferences apply: the account's own, also while they impersonate somebody. */
export async function ownId(
  sql: Sql,
  { accountId, personId, visiting }: { readonly accountId: Uuid; readonly personId: Uuid; readonly visiting: boolean },
): Promise<Uuid> {
  return visiting ? orNotFound(await readSelf(sql, accountId)).id : personId;
}
