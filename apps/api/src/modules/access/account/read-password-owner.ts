import type { PasswordOwner } from '@stegvis/contract/passwords';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { readOrganisation } from '../../organisations/organisations.door.js';
import { readPeople } from '../../people/people.door.js';

/** The words that the person's password must not be made of. */
export async function readPasswordOwner(sql: Sql, personId: Uuid): Promise<PasswordOwner> {
  const [person] = await readPeople(sql, [personId]);
  const organisation = await readOrganisation(sql);
  return { name: person?.name, email: person?.email, organisation: organisation?.name, slug: organisation?.slug };
}
