import { Injectable } from '@nestjs/common';
import { canEditComment, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden, orNotFound } from '../../platform/http/problem.js';
import { lockComment, writeComment } from './comments.store.js';
import { ConversationRecord } from './conversation-record.js';

/** Deletes one's own comment. It stays on record, and can be restored. */
@Injectable()
export class DeleteComment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly record: ConversationRecord,
  ) {}

  run(who: Identity, id: Uuid): Promise<void> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const before = orNotFound(await lockComment(sql, id));
      if (!canEditComment({ by: before.by_person_id }, who.personId)) throw forbidden();
      if (before.deleted_at !== null) return;
      const row = { ...before, deleted_at: this.clock.now(), version: before.version + 1 };
      await writeComment(sql, row);
      await this.record.write(sql, 'comment.deleted', row, { before: before.text });
      await this.record.followHandBack(sql, row, before);
    });
  }
}
