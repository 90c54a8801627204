import type { Language, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export interface PersonFacts {
  readonly id: Uuid;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Whether they can sign in. */
  readonly joined: boolean;
  readonly left: boolean;
}

const select = `
  SELECT p.id, p.name, p.email, p.language, p.joined_at IS NOT NULL AS joined, NOT still_here(p.left_on, ($2::timestamptz AT TIME ZONE o.time_zone)::date) AS left
  FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1`;
const byId = `${select} AND p.id = ANY($3::uuid[])`;
const byEmail = `${select} AND p.email = ANY($3::text[])`;

export const readPeople = (sql: Sql, ids: readonly Uuid[]): Promise<readonly PersonFacts[]> =>
  sql.query<PersonFacts>(byId, [sql.organisationId, sql.now, ids]);

export const readPeopleByEmail = (sql: Sql, emails: readonly string[]): Promise<readonly PersonFacts[]> =>
  sql.query<PersonFacts>(byEmail, [sql.organisationId, sql.now, emails]);
