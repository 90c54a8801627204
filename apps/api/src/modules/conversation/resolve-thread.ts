import { Injectable } from '@nestjs/common';
import type { CommentView } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { orNotFound } from '../../platform/http/problem.js';
import { CommentViews } from './comment-views.js';
import { findComments, type CommentFacts } from './comments.query.js';
import { lockComment, writeComment } from './comments.store.js';
import { ConversationRecord } from './conversation-record.js';

/** Resolves a thread, or reopens it. Everybody may; who did it is shown. */
@Injectable()
export class ResolveThread {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly views: CommentViews,
    private readonly record: ConversationRecord,
  ) {}

  run(who: Identity, id: Uuid, resolved: boolean, language: Language): Promise<CommentView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const [asked] = await findComments(sql, [id]);
      const before = orNotFound(await lockComment(sql, orNotFound(asked).thread_id));
      const row = resolved === (before.resolved_at !== null) ? before : this.turn(before, resolved, who.personId);
      if (row !== before) {
        await writeComment(sql, row);
        const isToDo = row.assigned_person !== null || row.assigned_role !== null;
        await this.record.write(sql, `comment.${isToDo ? 'to-do-' : ''}${resolved ? 'resolved' : 'reopened'}`, row);
        await this.record.followHandBack(sql, row, before);
      }
      return orNotFound((await this.views.of(sql, [row], who.personId, language))[0]);
    });
  }

  private turn(before: CommentFacts, resolved: boolean, by: Uuid): CommentFacts {
    const settled = resolved
      ? { resolved_at: this.clock.now(), resolved_by: by }
      : { resolved_at: null, resolved_by: null };
    return { ...before, ...settled, version: before.version + 1 };
  }
}
