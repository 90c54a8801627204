import { Injectable } from '@nestjs/common';
import type { CommentView } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Conditions, listPage, type Page, type PageQuery } from '../../platform/http/list-page.js';
import { notFound } from '../../platform/http/problem.js';
import { CommentViews } from './comment-views.js';
import { commentColumns, commentTables, isThere, type CommentFacts, type Subject } from './comments.query.js';

/** What was said about a task, or about a dataset and its tasks; oldest first. */
@Injectable()
export class ReadComments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CommentViews,
  ) {}

  run(who: Identity, subject: Subject, query: PageQuery, language: Language): Promise<Page<CommentView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      if (!(await isThere(sql, subject))) throw notFound();
      const where = new Conditions().add('c.organisation_id = ?', sql.organisationId);
      if (subject.taskId !== null) where.add('c.task_id = ?', subject.taskId);
      else {
        where.add(
          '(c.dataset_id = ? OR c.task_id IN (SELECT id FROM tasks WHERE organisation_id = c.organisation_id AND dataset_id = ?))',
          subject.datasetId,
        );
      }
      const page = await listPage<CommentFacts, CommentFacts>(sql, {
        select: `SELECT ${commentColumns}`,
        from: commentTables,
        where,
        sorts: { at: 'c.at' },
        sort: 'at',
        tieBreaker: 'c.id',
        query,
        map: (row) => row,
      });
      return { ...page, items: await this.views.of(sql, page.items, who.personId, language) };
    });
  }
}
