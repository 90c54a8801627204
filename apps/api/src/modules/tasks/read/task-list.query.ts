import type { QueryOf, TaskSummary, taskOperations } from '@stegvis/contract';
import {
  openStates,
  stepKeyOf,
  stepOf,
  taskStates,
  type Guide,
  type LocalDate,
  type RoleKey,
  type RoundStateName,
  type StepKey,
  type TaskState,
  type TaskStateName,
  type Uuid,
} from '@stegvis/workflow';
import { Conditions, listPage, swedishOrder, type Page } from '../../../platform/http/list-page.js';
import { columnsSql, listSql } from '../../../platform/database/list-sql.js';
import type { Sql } from '../../../platform/database/sql.js';
import { remindedSql, type Reminded } from './reminded.query.js';
import { handedBackOf } from './task-view.js';
import { asksForTurns, turnColumns, whoseTurn, type Review, type TurnRow } from '../../turns/turns.door.js';

export type TaskListQuery = QueryOf<typeof taskOperations.listTasks>;

export interface ListedTask extends TurnRow {
  readonly round_name: string;
  readonly round_state: RoundStateName;
  readonly guide_version: string;
  readonly dataset_title: string | null;
  readonly role: RoleKey;
  readonly due_on: LocalDate | null;
  readonly baseline_due_on: LocalDate | null;
  readonly version: number;
  readonly hand_backs: TaskState['handBacks'];
  readonly reminded: readonly Reminded[];
}

const select = `SELECT ${columnsSql('t', turnColumns)}, r.name AS round_name, r.state AS round_state, r.guide_version, d.title AS dataset_title, coalesce(t.assigned_role, t.role) AS role,
  t.due_on, t.baseline_due_on, t.version, t.hand_backs, ${remindedSql}`;
const from = `FROM tasks t JOIN rounds r ON r.organisation_id = t.organisation_id AND r.id = t.round_id
  LEFT JOIN datasets d ON d.organisation_id = t.organisation_id AND d.id = t.dataset_id`;

const sorts = {
  dueOn: 't.due_on',
  step: 't.step',
  state: 't.state',
  dataset: swedishOrder('d.title'),
};

/** Written as in the partial indexes, so that they are used. */
const open = `t.state IN ${listSql(openStates)}`;

/** A due date matters for open tasks only, so finished ones come last when a list has both. */
const finishedLast = { dueOn: `NOT (${open})` };

/** `?state=` accepts several; an unknown state matches nothing. */
function statesOf(text: string | undefined): readonly TaskStateName[] | undefined {
  if (text === undefined) return undefined;
  const asked = text.split(',').map((part) => part.trim());
  return taskStates.filter((state) => asked.includes(state));
}

export interface ListAsked {
  readonly query: TaskListQuery;
  readonly personId: Uuid;
  readonly today: LocalDate;
  /** The tasks in review, when the query asks who has to act. */
  readonly reviews: readonly Review[];
  /** Steps whose title contains a text. */
  readonly stepsNamed: (text: string) => readonly number[];
  /** Only these tasks. */
  readonly ids?: readonly Uuid[];
}

/** Sends its statement before it returns. */
export function listTasks(
  sql: Sql,
  { query, personId, today, reviews, stepsNamed, ids }: ListAsked,
): Promise<Page<ListedTask>> {
  const where = new Conditions().add('t.organisation_id = ?', sql.organisationId);
  where.add('t.id = ANY(?::uuid[])', ids);
  const states = statesOf(query.state);
  where.add('t.round_id = ?', query.roundId).add('t.dataset_id = ?', query.datasetId).add('t.step = ?', query.step);
  where
    .add('t.state = ANY(?::text[])', states)
    .add('t.due_on < ?', query.dueBefore)
    .add('coalesce(t.assigned_role, t.role) = ?', query.role);
  const onlyOpen =
    query.open === true ||
    query.overdue === true ||
    query.vacant === true ||
    (query.assignee !== undefined && states === undefined);
  if (onlyOpen && query.open !== false) where.always(open);
  if (query.open === false) where.always(`NOT (${open})`);
  if (query.overdue === true) where.add('t.due_on < ?', today);
  if (query.overdue === false) where.add(`(t.due_on IS NULL OR t.due_on >= ? OR NOT (${open}))`, today);
  where.search(['d.title', 'd.unit', 'r.name'], query.search, {
    or: (word) => `t.step = ANY(${where.value(stepsNamed(word))}::smallint[])`,
  });
  const tables = asksForTurns(query) ? whoseTurn(sql, where, { query, me: personId, today, reviews }) : '';
  return listPage<ListedTask, ListedTask>(sql, {
    tables,
    select,
    from,
    where,
    sorts,
    sort: query.sort,
    tieBreaker: 't.step, t.id',
    query,
    map: (row) => row,
    ...(onlyOpen || query.open !== undefined ? {} : { lastBy: finishedLast }),
  });
}

export interface SummaryWords {
  readonly guideOf: (version: string) => Guide;
  readonly titleOf: (guide: Guide, step: StepKey) => string;
  readonly assigneesOf: (row: ListedTask, guide: Guide) => TaskSummary['assignees'];
  readonly daysLateOf: (row: ListedTask) => number;
  readonly reminderOf: (row: ListedTask) => TaskSummary['reminder'];
  readonly nameOf: (id: Uuid) => string;
}

export function toTaskSummary(row: ListedTask, words: SummaryWords): TaskSummary {
  const guide = words.guideOf(row.guide_version);
  const step = stepKeyOf(row.step);
  const late = words.daysLateOf(row);
  return {
    id: row.id,
    roundId: row.round_id,
    roundName: row.round_name,
    datasetId: row.dataset_id,
    dataset: row.dataset_id === null ? null : { id: row.dataset_id, title: row.dataset_title ?? '' },
    step: row.step,
    stepKey: step,
    phase: stepOf(guide, step).phase,
    title: words.titleOf(guide, step),
    state: row.state,
    role: row.role,
    assignees: words.assigneesOf(row, guide),
    dueOn: row.due_on,
    baselineDueOn: row.baseline_due_on,
    overdue: late > 0,
    daysLate: late,
    reminder: words.reminderOf(row),
    handedBack: handedBackOf({ state: row.state, handBacks: row.hand_backs }, (id) => ({ id, name: words.nameOf(id) })),
    version: row.version,
  };
}
