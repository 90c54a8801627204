import { Injectable } from '@nestjs/common';
import type { Instant, LocalDate, Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { Ids } from '../../platform/ids/ids.js';
import { AuditTrail } from '../audit/audit.door.js';
import { NoticeOutbox } from '../notices/notices.door.js';
import { appendReminders, type RemindableTask } from './reminders.query.js';
import { mergeChanges } from '../../platform/changes/merge-changes.js';

export interface Reminder {
  readonly task: RemindableTask;
  readonly recipients: readonly Uuid[];
}

/** The effects of a reminder: the mails, the tasks' history, the record and open pages. */
@Injectable()
export class RecordReminders {
  constructor(
    private readonly ids: Ids,
    private readonly notices: NoticeOutbox,
    private readonly trail: AuditTrail,
    private readonly feed: ChangeFeed,
  ) {}

  async run(
    sql: Sql,
    reminders: readonly Reminder[],
    { at, on }: { readonly at: Instant; readonly on: LocalDate },
  ): Promise<void> {
    const plain = reminders.map(({ task, recipients }) => ({ taskId: task.id, recipients }));
    await appendReminders(sql, this.ids, plain, at);
    await this.notices.reminded(sql, plain, { at, on });
    await this.trail.write(
      sql,
      ...reminders.map(({ task, recipients }) => ({
        action: 'task.reminded',
        subject: { type: 'task', id: task.id, title: task.dataset_title },
        roundId: task.round_id,
        datasetId: task.dataset_id,
        detail: { step: task.step, guide: task.guide_version, recipients },
      })),
    );
    this.feed.publish(
      sql,
      ...mergeChanges(
        reminders.map(({ task }) => ({
          type: 'task',
          id: task.id,
          taskId: task.id,
          roundId: task.round_id,
          datasetId: task.dataset_id,
        })),
      ),
    );
  }
}
