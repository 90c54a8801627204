import { Injectable } from '@nestjs/common';
import { resolveHolders, recipientsOfComment, type Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { AuditTrail } from '../audit/audit.door.js';
import { Roles } from '../roles/roles.door.js';
import { NoticeOutbox } from '../notices/notices.door.js';
import { HandBackTask } from '../tasks/tasks.door.js';
import type { CommentFacts } from './comments.query.js';

/** The effects of a comment outside of its table: the record, open pages, mails. */
@Injectable()
export class ConversationRecord {
  constructor(
    private readonly trail: AuditTrail,
    private readonly feed: ChangeFeed,
    private readonly roles: Roles,
    private readonly notices: NoticeOutbox,
    private readonly handBack: HandBackTask,
  ) {}

  /** `row` is the comment after the change. */
  async write(
    sql: Sql,
    action: string,
    row: CommentFacts,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const subject = row.task_id === null ? { type: 'dataset', id: row.dataset_id } : { type: 'task', id: row.task_id };
    await this.trail.write(sql, {
      action,
      subject: { ...subject, title: row.dataset_title },
      roundId: row.round_id,
      datasetId: row.of_dataset,
      detail: {
        commentId: row.id,
        ...(row.step === null ? {} : { step: row.step, guide: row.guide_version }),
        ...(row.check_key === null ? {} : { check: row.check_key }),
        ...detail,
      },
    });
    this.feed.publish(sql, {
      type: 'comment',
      id: row.id,
      taskId: row.task_id,
      roundId: row.round_id,
      datasetId: row.of_dataset,
    });
  }

  /**
   * Stores on the task that somebody handed it back, until the comment about it is resolved or deleted. `before`: null
   * for a new one.
   */
  async followHandBack(sql: Sql, row: CommentFacts, before: CommentFacts | null = null): Promise<void> {
    if (row.kind !== 'not-mine' || row.task_id === null) return;
    const commentId = row.id;
    if (isOpen(row)) {
      await this.handBack.run(sql, row.task_id, { commentId, personId: row.by_person_id, reason: row.text });
    } else if (before !== null && isOpen(before)) {
      const because = row.deleted_at === null ? 'settled' : 'taken-back';
      await this.handBack.end(sql, row.task_id, { commentId, because });
    }
  }

  /** Notifies the people concerned by mail; `before` is the comment before the change. */
  async notify(sql: Sql, row: CommentFacts, before: CommentFacts | null = null): Promise<void> {
    const recipients = recipientsOfComment({
      by: sql.actor ?? '',
      mentions: row.mentions,
      mentionedBefore: before?.mentions ?? [],
      toDo: await this.doersOf(sql, row),
      toDoBefore: before === null ? [] : await this.doersOf(sql, before),
    });
    const series = String(row.version);
    await this.notices.commented(sql, { commentId: row.id, kind: 'to-do', series, recipients: recipients.toDo });
    await this.notices.commented(sql, { commentId: row.id, kind: 'mention', series, recipients: recipients.mentioned });
  }

  private async doersOf(sql: Sql, row: CommentFacts): Promise<readonly Uuid[]> {
    if (row.assigned_person !== null) return [row.assigned_person];
    if (row.assigned_role === null) return [];
    const place = { roundId: row.round_id, datasetId: row.of_dataset };
    const { assignments, today, inactive } = await this.roles.facts(sql, place);
    return resolveHolders(assignments, { ...place, on: today, inactive, role: row.assigned_role });
  }
}

const isOpen = ({ deleted_at, resolved_at }: CommentFacts): boolean => deleted_at === null && resolved_at === null;
