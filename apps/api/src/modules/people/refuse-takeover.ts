import type { PersonView } from '@stegvis/contract';
import type { RoleKey } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden } from '../../platform/http/problem.js';

const holdsKeys = 'SELECT FROM people p JOIN accounts a ON a.id = p.account_id WHERE p.organisation_id = $1 AND p.id = $2 AND a.installation_administrator';

/**
 * A link to a new password goes to the address: whoever may change it could come in as the person. So nobody changes the address of
 * somebody who may do more than they. @throws ProblemError 403.
 */
export async function refuseTakeover(sql: Sql, who: Identity, own: readonly RoleKey[], { id, roles }: PersonView): Promise<void> {
  if (who.personId === id) return;
  if (roles.some(({ role }) => role === 'administrator') && !own.includes('administrator')) throw forbidden();
  if (!who.installationAdministrator && (await sql.query(holdsKeys, [sql.organisationId, id])).length > 0) throw forbidden();
}
