import type { Preferences } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { found } from '../../../platform/http/problem.js';
import { readSelf } from '../visiting/demo-visit.query.js';

const select = `
  SELECT language, colour_scheme AS "colourScheme", shortcuts, tours_seen AS "toursSeen" FROM people WHERE organisation_id = $1 AND id = $2`;

// What one prefers on one's own pages is nobody's conflict: only the language, which mails follow, counts as a change of the person.
const update = `
  UPDATE people SET language = coalesce($3, language), colour_scheme = coalesce($4, colour_scheme), shortcuts = coalesce($5, shortcuts),
    tours_seen = coalesce($6::text[], tours_seen), version = version + CASE WHEN language <> $3 THEN 1 ELSE 0 END
  WHERE organisation_id = $1 AND id = $2`;

/** Whose preferences hold: those of whoever sits there, also while they look through the eyes of somebody made up. */
export async function ownId(
  sql: Sql,
  { accountId, personId, visiting }: { readonly accountId: Uuid; readonly personId: Uuid; readonly visiting: boolean },
): Promise<Uuid> {
  return visiting ? found(await readSelf(sql, accountId)).id : personId;
}

export async function readPreferences(sql: Sql, personId: Uuid): Promise<Preferences | undefined> {
  const [row] = await sql.query<Preferences>(select, [sql.organisationId, personId]);
  return row;
}

export async function writePreferences(
  sql: Sql,
  personId: Uuid,
  { language, colourScheme, shortcuts, toursSeen }: { readonly [K in keyof Preferences]?: Preferences[K] | undefined },
): Promise<void> {
  const tours = toursSeen === undefined ? null : [...new Set(toursSeen)];
  await sql.execute(update, [
    sql.organisationId,
    personId,
    language ?? null,
    colourScheme ?? null,
    shortcuts ?? null,
    tours,
  ]);
}
