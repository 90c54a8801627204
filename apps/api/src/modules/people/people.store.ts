import type { Uuid } from '@stegvis/workflow';
import { nextVersion, ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { PersonRow } from './person.row.js';

export type NewPersonRow = Pick<PersonRow, 'id' | 'name' | 'email' | 'unit' | 'language'>;

export async function insertPerson(sql: Sql, person: NewPersonRow): Promise<void> {
  await sql.manager.insert(PersonRow, { ...ofOrganisation(sql), created_at: sql.now, ...person });
}

type Changes = Partial<
  Pick<PersonRow, 'name' | 'language' | 'unit' | 'out_of_office_from' | 'out_of_office_to' | 'substitute_id'>
>;

/** False when somebody else has changed the person since that version. */
export async function changePerson(sql: Sql, id: Uuid, seen: number, changes: Changes): Promise<boolean> {
  const key = { ...ofOrganisation(sql), id, version: seen };
  return (await sql.manager.update(PersonRow, key, { ...changes, ...nextVersion })).affected === 1;
}

/** Increments the person's version for a change of something on their page that is not in this row. */
export async function countChange(sql: Sql, id: Uuid): Promise<void> {
  await sql.manager.update(PersonRow, { ...ofOrganisation(sql), id }, nextVersion);
}

/** Locks the person until the transaction ends. */
export async function lockPerson(sql: Sql, id: Uuid): Promise<void> {
  await sql.manager.findOne(PersonRow, { where: { ...ofOrganisation(sql), id }, lock: { mode: 'pessimistic_write' } });
}

/** The account that the person signs in with, and whether they were ever invited. */
export async function readEntrance(
  sql: Sql,
  id: Uuid,
): Promise<{ readonly accountId: Uuid | null; readonly invited: boolean }> {
  const person = await sql.manager.findOneBy(PersonRow, { ...ofOrganisation(sql), id });
  return { accountId: person?.account_id ?? null, invited: (person?.invited_at ?? null) !== null };
}

export async function moveAddress(sql: Sql, id: Uuid, email: string): Promise<void> {
  await sql.manager.update(PersonRow, { ...ofOrganisation(sql), id }, { email });
}

/** Lets the person sign in with this account from now on. */
export async function linkAccount(sql: Sql, id: Uuid, accountId: Uuid): Promise<void> {
  const linked = { account_id: accountId, joined_at: sql.now, ...nextVersion };
  await sql.manager.update(PersonRow, { ...ofOrganisation(sql), id }, linked);
}
