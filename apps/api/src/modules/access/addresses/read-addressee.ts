import type { Language, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { readOrganisation } from '../../organisations/organisations.door.js';
import { readPeople } from '../../people/people.door.js';

/** The person whom a link is for, with their name in the organisation of the transaction. */
export interface Addressee {
  readonly name: string;
  readonly language: Language;
  readonly organisation: string;
}

export async function readAddressee(sql: Sql, personId: Uuid): Promise<Addressee | undefined> {
  const [person] = await readPeople(sql, [personId]);
  const organisation = await readOrganisation(sql);
  if (person === undefined || organisation === undefined) return undefined;
  return { name: person.name, language: person.language, organisation: organisation.name };
}
