import { Injectable } from '@nestjs/common';
import type { CommentView } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { listToDoRows, type ToDoQuery } from './comment-lists.query.js';
import { CommentViews } from './comment-views.js';

/** Threads that are to-dos, mine or everybody's. */
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
      const assignee = query.assignee === 'me' ? who.personId : query.assignee;
      const page = await listToDoRows(sql, { query, assignee, today });
      return { ...page, items: await this.views.of(sql, page.items, who.personId, language) };
    });
  }
}
