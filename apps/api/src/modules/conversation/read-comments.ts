import { Injectable } from '@nestjs/common';
import type { CommentView } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page, PageQuery } from '../../platform/http/list-page.js';
import { notFound } from '../../platform/http/problem.js';
import { listComments } from './comment-lists.query.js';
import { CommentViews } from './comment-views.js';
import { isThere, type Subject } from './comments.query.js';

/** The comments about a task, or about a dataset and its tasks; oldest first. */
@Injectable()
export class ReadComments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CommentViews,
  ) {}

  run(who: Identity, subject: Subject, query: PageQuery, language: Language): Promise<Page<CommentView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      if (!(await isThere(sql, subject))) throw notFound();
      const page = await listComments(sql, subject, query);
      return { ...page, items: await this.views.of(sql, page.items, who.personId, language) };
    });
  }
}
