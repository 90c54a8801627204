import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { readSelf } from '../visiting/demo-visit.query.js';

/** Whose preferences hold: those of whoever sits there, also while they look through the eyes of somebody made up. */
export async function ownId(
  sql: Sql,
  { accountId, personId, visiting }: { readonly accountId: Uuid; readonly personId: Uuid; readonly visiting: boolean },
): Promise<Uuid> {
  return visiting ? orNotFound(await readSelf(sql, accountId)).id : personId;
}
