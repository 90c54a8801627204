import type { Sql } from '../../platform/database/sql.js';
import type { Scene } from './kinds/mail-composer.js';

const organisation = 'SELECT name, time_zone AS "timeZone", demo FROM organisations WHERE id = $1';

export async function readOrganisationOfMail(sql: Sql): Promise<Scene['organisation'] | undefined> {
  return (await sql.query<Scene['organisation']>(organisation, [sql.organisationId]))[0];
}
