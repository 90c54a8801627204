import { Injectable } from '@nestjs/common';
import type { CommentView, QueryOf, conversationOperations } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Conditions, listPage, type Page } from '../../platform/http/list-page.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { CommentViews } from './comment-views.js';
import { commentColumns, commentTables, type CommentFacts } from './comments.query.js';

export type ToDoQuery = QueryOf<typeof conversationOperations.listToDos>;

const isToDo = '(c.assigned_person IS NOT NULL OR c.assigned_role IS NOT NULL) AND c.deleted_at IS NULL';

/** Threads that are something to do, mine or everybody's. */
@Injectable()
export class ListToDos {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly views: CommentViews,
  ) {}

  run(who: Identity, query: ToDoQuery, language: Language): Promise<Page<CommentView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const { today } = await readOrganisationToday(sql, this.clock);
      const where = new Conditions()
        .add('c.organisation_id = ?', sql.organisationId)
        .always(isToDo)
        .always(query.state === 'done' ? 'c.resolved_at IS NOT NULL' : 'c.resolved_at IS NULL');
      where.search(['c.text', 'd.title', 'r.name'], query.search);
      if (query.assignee !== undefined) {
        where.always(isFor(where.value(query.assignee === 'me' ? who.personId : query.assignee), where.value(today)));
      }
      const page = await listPage<CommentFacts, CommentFacts>(sql, {
        select: `SELECT ${commentColumns}`,
        from: commentTables,
        where,
        sorts: { dueOn: 'c.due_on', at: 'c.at' },
        sort: query.sort,
        tieBreaker: 'c.id',
        query,
        map: (row) => row,
      });
      return { ...page, items: await this.views.of(sql, page.items, who.personId, language) };
    });
  }
}

/** By name, or by a role held there today; those whom the person stands in for count as the person. */
function isFor(person: string, today: string): string {
  const persons = `(SELECT ${person}::uuid UNION SELECT p.id FROM people p WHERE p.organisation_id = c.organisation_id AND p.substitute_id = ${person}::uuid
    AND p.out_of_office_from <= ${today}::date AND p.out_of_office_to >= ${today}::date AND still_here(p.left_on, ${today}::date))`;
  return `(c.assigned_person IN ${persons} OR EXISTS (
    SELECT FROM roles_held(c.organisation_id, ${today}::date) a WHERE a.role = c.assigned_role AND a.person_id IN ${persons}
      AND (a.round_id IS NULL OR a.round_id = t.round_id) AND (a.dataset_id IS NULL OR a.dataset_id = coalesce(c.dataset_id, t.dataset_id))))`;
}
