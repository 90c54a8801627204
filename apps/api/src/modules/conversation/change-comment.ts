import { Injectable } from '@nestjs/common';
import type { CommentPatch, CommentView } from '@stegvis/contract';
import { canEditComment, type Instant, type Language, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden, orNotFound, invalid, stale } from '../../platform/http/problem.js';
import { refuseUnknown, toDoFacts } from './comment-targets.js';
import { CommentViews } from './comment-views.js';
import type { CommentFacts } from './comments.query.js';
import { lockComment, writeComment } from './comments.store.js';
import { ConversationRecord } from './conversation-record.js';
import { mentionsWritten, noneWritten, withUnclear } from './people-to-mention.query.js';

/**
 * Edits one's own comment, restores a deleted one, or changes whom a thread is a to-do for. The earlier text stays on
 * record.
 */
@Injectable()
export class ChangeComment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly views: CommentViews,
    private readonly record: ConversationRecord,
  ) {}

  run(who: Identity, id: Uuid, seen: number, patch: CommentPatch, language: Language): Promise<CommentView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const before = orNotFound(await lockComment(sql, id));
      const view = async (row: CommentFacts): Promise<CommentView> =>
        orNotFound((await this.views.of(sql, [row], who.personId, language))[0]);
      if (before.version !== seen) throw stale(seen, await view(before));
      const words = patch.text !== undefined || patch.mentions !== undefined || patch.deleted !== undefined;
      if (words && !canEditComment({ by: before.by_person_id }, who.personId)) throw forbidden();
      if (patch.toDo !== undefined && before.thread_id !== before.id) {
        throw invalid({ path: 'toDo', code: 'not-in-reply' });
      }
      const now = this.clock.now();
      await refuseUnknown(sql, patch.mentions ?? [], toDoFacts(patch.toDo));
      const { text, mentions } = patch;
      const written =
        text !== undefined && mentions === undefined ? await mentionsWritten(sql, text, now) : noneWritten;
      const row = changed(before, patch, written.ids, now);
      await writeComment(sql, row);
      for (const { action, detail } of happenings(before, row)) await this.record.write(sql, action, row, detail);
      await this.record.followHandBack(sql, row, before);
      await this.record.notify(sql, row, before);
      return withUnclear(await view(row), written);
    });
  }
}

/** `written`: people whom the new text mentions by name, when the patch has no ids. Earlier mentions stay. */
function changed(before: CommentFacts, patch: CommentPatch, written: readonly Uuid[], now: Instant): CommentFacts {
  const { text = before.text, mentions = [...before.mentions, ...written] } = patch;
  return {
    ...before,
    ...(patch.toDo === undefined ? {} : toDoFacts(patch.toDo)),
    text,
    mentions: [...new Set(mentions)],
    edited_at: text === before.text ? before.edited_at : now,
    deleted_at: patch.deleted === false ? null : before.deleted_at,
    version: before.version + 1,
  };
}

interface Happening {
  readonly action: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

function happenings(before: CommentFacts, after: CommentFacts): readonly Happening[] {
  const { assigned_person: personId, assigned_role: role, due_on: dueOn } = after;
  const moved = personId !== before.assigned_person || role !== before.assigned_role || dueOn !== before.due_on;
  const given = personId !== null || role !== null;
  return [
    ...(after.text === before.text
      ? []
      : [{ action: 'comment.edited', detail: { before: before.text, after: after.text } }]),
    ...(before.deleted_at !== null && after.deleted_at === null ? [{ action: 'comment.restored' }] : []),
    ...(moved
      ? [{ action: given ? 'comment.to-do-given' : 'comment.to-do-dropped', detail: { personId, role, dueOn } }]
      : []),
  ];
}
