import { Injectable } from '@nestjs/common';
import type { CommentBody, CommentView } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { orNotFound, invalid, notFound } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { nothingToDo, refuseUnknown, toDoFacts } from './comment-targets.js';
import { CommentViews } from './comment-views.js';
import { findComments, isThere, type Subject } from './comments.query.js';
import { insertComment } from './comments.store.js';
import { ConversationRecord } from './conversation-record.js';
import { mentionsWritten, noneWritten, withUnclear } from './people-to-mention.query.js';

const coordinator = { assigned_person: null, assigned_role: 'coordinator', due_on: null } as const;

/** Adds a comment to a task or a dataset. Everybody in the organisation may comment. */
@Injectable()
export class AddComment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly views: CommentViews,
    private readonly record: ConversationRecord,
  ) {}

  run(who: Identity, subject: Subject, body: CommentBody, language: Language): Promise<CommentView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      if (!(await isThere(sql, subject))) throw notFound();
      const id = this.ids.next();
      const now = this.clock.now();
      // Programs write names only; pages send the ids of the people whom they mention.
      const written = body.mentions === undefined ? await mentionsWritten(sql, body.text, now) : noneWritten;
      const mentions = [...new Set(body.mentions ?? written.ids)];
      const kind = body.kind ?? 'comment';
      const threadId = body.replyTo === undefined ? id : await threadOf(sql, subject, body.replyTo);
      if (threadId !== id && (body.toDo !== undefined || kind !== 'comment')) {
        throw invalid({ path: body.toDo === undefined ? 'kind' : 'toDo', code: 'not-in-reply' });
      }
      // Handing a task back, or not knowing an answer, is a to-do of the coordinator unless somebody else was asked.
      const toDo = body.toDo === undefined && kind !== 'comment' ? coordinator : toDoFacts(body.toDo);
      await refuseUnknown(sql, mentions, toDo);
      await insertComment(sql, {
        ...nothingToDo,
        ...toDo,
        id,
        thread_id: threadId,
        task_id: subject.taskId,
        dataset_id: subject.datasetId,
        kind,
        check_key: body.check ?? null,
        text: body.text,
        by_person_id: who.personId,
        at: now,
        mentions,
      });
      const row = orNotFound((await findComments(sql, [id]))[0]);
      const detail = kind === 'comment' ? {} : { kind };
      await this.record.write(sql, `${subject.taskId === null ? 'dataset' : 'task'}.commented`, row, detail);
      await this.record.followHandBack(sql, row);
      await this.record.notify(sql, row);
      const view = orNotFound((await this.views.of(sql, [row], who.personId, language))[0]);
      return withUnclear(view, written);
    });
  }
}

/** The thread of the comment that is answered, which has to be about the same task or dataset. */
async function threadOf(sql: Sql, { taskId, datasetId }: Subject, replyTo: Uuid): Promise<Uuid> {
  const [row] = await findComments(sql, [replyTo]);
  const here = row !== undefined && (taskId === null ? row.dataset_id === datasetId : row.task_id === taskId);
  if (!here) throw invalid({ path: 'replyTo', code: 'unknown-reference' });
  return row.thread_id;
}
