import type { HeldRight, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { Conditions } from '../../../platform/http/list-page.js';
import { assigneesOf, turnColumns, type TurnRow } from './assignees.js';
import type { Guides } from '../../guide/guide.door.js';
import { type OrganisationToday } from '../../organisations/organisations.door.js';
import { readHeldPlaces, readRolesToday } from '../../roles/roles.door.js';
import { HeldSql, doersSql, vacantAmong } from './held-sql.query.js';

export interface TurnQuery {
  readonly assignee?: string | undefined;
  readonly vacant?: boolean | undefined;
}

/**
 * Adds to a list of tasks (`t`) whose turn they have to be. Who does a task is found in the statement, by the rule of libs/workflow: the
 * narrowest holder wins. Who reviews depends on who submitted; tasks in review are few and are asked one by one.
 */
export async function whoseTurn(
  sql: Sql,
  guides: Guides,
  where: Conditions,
  query: TurnQuery,
  me: Uuid,
  organisation: OrganisationToday,
): Promise<void> {
  if (query.assignee === undefined && query.vacant === undefined) return;
  const person = query.assignee === 'me' ? me : query.assignee;
  const [reviews, places, absent] = await Promise.all([
    inReview(sql, guides, organisation),
    readHeldPlaces(sql, organisation),
    standsInFor(sql, person, organisation),
  ]);
  const all = new HeldSql(where, places);
  if (person !== undefined) {
    const persons = [person, ...absent];
    const reviewing = where.value(reviews.filter((one) => one.assignees.includes(person)).map((one) => one.id));
    where.always(
      `(t.id = ANY(${reviewing}::uuid[]) OR (t.state <> 'in-review' AND ${doneBy(where, persons, places, all)}))`,
    );
  }
  if (query.vacant !== undefined) {
    const unreviewed = where.value(reviews.filter((one) => one.assignees.length === 0).map((one) => one.id));
    const vacant = `(t.id = ANY(${unreviewed}::uuid[]) OR (t.state <> 'in-review' AND ${vacantAmong(all)}))`;
    where.always(query.vacant ? vacant : `NOT ${vacant}`);
  }
}

function doneBy(where: Conditions, persons: readonly Uuid[], places: readonly HeldRight[], all: HeldSql): string {
  const mine = new HeldSql(
    where,
    places.filter((one) => persons.includes(one.personId)),
  );
  return `(coalesce(t.assigned_person = ANY(${where.value(persons)}::uuid[]), false) OR ${doersSql((role) => mine.narrowest(role, all))})`;
}

async function standsInFor(
  sql: Sql,
  person: Uuid | undefined,
  organisation: OrganisationToday,
): Promise<readonly Uuid[]> {
  if (person === undefined) return [];
  const rows = await sql.query<{ id: Uuid }>(
    `SELECT id FROM people WHERE organisation_id = $1 AND substitute_id = $2 AND id <> $2 AND out_of_office_from <= $3::date AND out_of_office_to >= $3::date
       AND still_here(left_on, $3::date)`,
    [sql.organisationId, person, organisation.today],
  );
  return rows.map((row) => row.id);
}

interface Review {
  readonly id: Uuid;
  readonly assignees: readonly Uuid[];
}

async function inReview(sql: Sql, guides: Guides, organisation: OrganisationToday): Promise<readonly Review[]> {
  const rows = await sql.query<TurnRow & { guide_version: string }>(
    `SELECT ${turnColumns}, r.guide_version FROM tasks t JOIN rounds r ON r.organisation_id = $1 AND r.id = t.round_id
     WHERE t.organisation_id = $1 AND t.state = 'in-review'`,
    [sql.organisationId],
  );
  if (rows.length === 0) return [];
  const guideOf = await guides.among(
    sql,
    rows.map((row) => row.guide_version),
  );
  const roles = await readRolesToday(
    sql,
    organisation,
    rows.map((row) => row.round_id),
    rows.flatMap((row) => row.dataset_id ?? []),
  );
  return rows.map((row) => ({ id: row.id, assignees: assigneesOf(roles, row, guideOf(row.guide_version)) }));
}
