import type { LocalDate, Uuid } from '@stegvis/workflow';
import { columnsSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Conditions } from '../../platform/http/list-page.js';
import { assigneesOf, turnColumns, type TurnRow } from './assignees.js';
import type { Guides } from '../guide/guide.door.js';
import type { OrganisationToday } from '../organisations/organisations.door.js';
import { readRolesToday } from '../roles/roles.door.js';
import { HeldSql, doersSql, vacantAmong } from './held-sql.query.js';

export interface TurnQuery {
  readonly assignee?: string | undefined;
  readonly vacant?: boolean | undefined;
}

export const asksForTurns = ({ assignee, vacant }: TurnQuery): boolean =>
  assignee !== undefined || vacant !== undefined;

export interface TurnsAsked {
  readonly query: TurnQuery;
  readonly me: Uuid;
  readonly today: LocalDate;
  readonly reviews: readonly Review[];
}

/**
 * Adds the condition about who has to act to a list of tasks (`t`). The statement itself finds who does a task, by the
 * rule of libs/workflow: the narrowest holder wins. Who reviews depends on who submitted; tasks in review are few, and
 * their reviewers were computed one by one before. @returns the `WITH` clause with the tables that the condition uses
 */
export function whoseTurn(sql: Sql, where: Conditions, { query, me, today, reviews }: TurnsAsked): string {
  const organisation = `${where.value(sql.organisationId)}::uuid`;
  const day = `${where.value(today)}::date`;
  const person = query.assignee === 'me' ? me : query.assignee;
  if (person !== undefined) {
    const reviewing = where.value(reviews.filter((one) => one.assignees.includes(person)).map((one) => one.id));
    const done = doneBy(`${where.value(person)}::uuid`, organisation, day);
    where.always(`(t.id = ANY(${reviewing}::uuid[]) OR (t.state <> 'in-review' AND ${done}))`);
  }
  if (query.vacant !== undefined) {
    const unreviewed = where.value(reviews.filter((one) => one.assignees.length === 0).map((one) => one.id));
    const vacant = `(t.id = ANY(${unreviewed}::uuid[]) OR (t.state <> 'in-review' AND ${vacantAmong(all)}))`;
    where.always(query.vacant ? vacant : `NOT ${vacant}`);
  }
  return `WITH ${HeldSql.table(organisation, day)}`;
}

const all = HeldSql.inTable();

/** The condition that the person does the task, also as the substitute of somebody who is absent that day. */
function doneBy(person: string, organisation: string, day: string): string {
  const mine = HeldSql.inTable(`(person_id = ${person} OR stand_in_id = ${person})`);
  const byName = `(t.assigned_person = ${person} OR t.assigned_person IN (SELECT id FROM people WHERE organisation_id = ${organisation}
    AND substitute_id = ${person} AND out_of_office_from <= ${day} AND out_of_office_to >= ${day} AND still_here(left_on, ${day})))`;
  return `(coalesce(${byName}, false) OR ${doersSql((role) => mine.narrowest(role, all))})`;
}

/** A task in review, and whom it waits for. */
export interface Review {
  readonly id: Uuid;
  readonly assignees: readonly Uuid[];
}

const inReview = `SELECT ${columnsSql('t', turnColumns)}, r.guide_version FROM tasks t JOIN rounds r ON r.organisation_id = $1 AND r.id = t.round_id
  WHERE t.organisation_id = $1 AND t.state = 'in-review'`;

/** Takes a promise of the organisation, which may be read in the same packet. */
export async function readReviews(
  sql: Sql,
  guides: Guides,
  asked: Promise<OrganisationToday>,
): Promise<readonly Review[]> {
  const [organisation, rows] = await Promise.all([
    asked,
    sql.query<TurnRow & { guide_version: string }>(inReview, [sql.organisationId]),
  ]);
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
