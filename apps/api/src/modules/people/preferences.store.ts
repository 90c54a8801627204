import type { Preferences } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { nextVersion, ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { PersonRow } from './person.row.js';

export async function readPreferences(sql: Sql, personId: Uuid): Promise<Preferences | undefined> {
  const person = await sql.manager.findOneBy(PersonRow, { ...ofOrganisation(sql), id: personId });
  if (person === null) return undefined;
  const { language, colour_scheme: colourScheme, shortcuts, tours_seen: toursSeen } = person;
  return { language, colourScheme, shortcuts, toursSeen: [...toursSeen] };
}

/** Preferences cause no conflicts: only the language, which mails use, increments the person's version. */
export async function writePreferences(
  sql: Sql,
  personId: Uuid,
  { language, colourScheme, shortcuts, toursSeen }: { readonly [K in keyof Preferences]?: Preferences[K] | undefined },
): Promise<void> {
  const key = { ...ofOrganisation(sql), id: personId };
  const before = await sql.manager.findOne(PersonRow, { where: key, lock: { mode: 'pessimistic_write' } });
  if (before === null) return;
  await sql.manager.update(PersonRow, key, {
    language: language ?? before.language,
    colour_scheme: colourScheme ?? before.colour_scheme,
    shortcuts: shortcuts ?? before.shortcuts,
    tours_seen: [...new Set(toursSeen ?? before.tours_seen)],
    ...(language === undefined || language === before.language ? {} : nextVersion),
  });
}
