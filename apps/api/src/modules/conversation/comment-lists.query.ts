import type { QueryOf, conversationOperations } from '@stegvis/contract';
import type { LocalDate, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Conditions, listPage, type Page, type PageQuery } from '../../platform/http/list-page.js';
import { commentColumns, commentTables, type CommentFacts, type Subject } from './comments.query.js';

export type ToDoQuery = QueryOf<typeof conversationOperations.listToDos>;

const ofSubject =
  '(c.dataset_id = ? OR c.task_id IN (SELECT id FROM tasks WHERE organisation_id = c.organisation_id AND dataset_id = ?))';

/** The comments about a task, or about a dataset and its tasks; oldest first. */
export function listComments(sql: Sql, subject: Subject, query: PageQuery): Promise<Page<CommentFacts>> {
  const where = new Conditions().add('c.organisation_id = ?', sql.organisationId);
  if (subject.taskId === null) where.add(ofSubject, subject.datasetId);
  else where.add('c.task_id = ?', subject.taskId);
  return pageOf(sql, { where, sorts: { at: 'c.at' }, sort: 'at', query });
}

const isToDo = '(c.assigned_person IS NOT NULL OR c.assigned_role IS NOT NULL) AND c.deleted_at IS NULL';

export interface ToDoSelection {
  readonly query: ToDoQuery;
  /** The person whose to-dos are listed; undefined: everybody. */
  readonly assignee: Uuid | undefined;
  readonly today: LocalDate;
}

/** Threads that are to-dos. */
export function listToDoRows(sql: Sql, { query, assignee, today }: ToDoSelection): Promise<Page<CommentFacts>> {
  const where = new Conditions()
    .add('c.organisation_id = ?', sql.organisationId)
    .always(isToDo)
    .always(query.state === 'done' ? 'c.resolved_at IS NOT NULL' : 'c.resolved_at IS NULL');
  where.search(['c.text', 'd.title', 'r.name'], query.search);
  if (assignee !== undefined) where.always(isFor(where.value(assignee), where.value(today)));
  return pageOf(sql, { where, sorts: { dueOn: 'c.due_on', at: 'c.at' }, sort: query.sort, query });
}

/**
 * The condition for a person's to-dos: by name, or by a role held there today; those of people whom they stand in for
 * count too.
 */
function isFor(person: string, today: string): string {
  const persons = `(SELECT ${person}::uuid UNION SELECT p.id FROM people p WHERE p.organisation_id = c.organisation_id AND p.substitute_id = ${person}::uuid
    AND p.out_of_office_from <= ${today}::date AND p.out_of_office_to >= ${today}::date AND still_here(p.left_on, ${today}::date))`;
  return `(c.assigned_person IN ${persons} OR EXISTS (
    SELECT FROM roles_held(c.organisation_id, ${today}::date) a WHERE a.role = c.assigned_role AND a.person_id IN ${persons}
      AND (a.round_id IS NULL OR a.round_id = t.round_id) AND (a.dataset_id IS NULL OR a.dataset_id = coalesce(c.dataset_id, t.dataset_id))))`;
}

interface CommentList {
  readonly where: Conditions;
  readonly sorts: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly query: PageQuery;
}

const pageOf = (sql: Sql, list: CommentList): Promise<Page<CommentFacts>> =>
  listPage<CommentFacts, CommentFacts>(sql, {
    ...list,
    select: `SELECT ${commentColumns}`,
    from: commentTables,
    tieBreaker: 'c.id',
    map: (row) => row,
  });
