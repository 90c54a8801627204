import { Injectable } from '@nestjs/common';
import { resolveHolders, settlesHandBacks, type Instant, type TaskEvent, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Ids } from '../../platform/ids/ids.js';
import { NoticeOutbox } from '../notices/notices.door.js';
import { TaskFollower, type TaskUpdate } from '../tasks/tasks.door.js';
import { raiseQuestion, settleHandBacks, settleQuestion } from './hand-backs.query.js';

type Answered = Extract<TaskEvent, { type: 'answered' }>;

/**
 * "Don't know" becomes a to-do of the coordinator, which an answer resolves; a new doer, or the end of the task,
 * resolves that it was handed back.
 */
@Injectable()
export class FollowHandBacks extends TaskFollower {
  constructor(
    private readonly ids: Ids,
    private readonly notices: NoticeOutbox,
  ) {
    super();
  }

  override async follow(sql: Sql, update: TaskUpdate): Promise<void> {
    const { facts, events, moment } = update;
    const by = sql.actor;
    if (by === null) return;
    const place = { taskId: facts.id, by, at: moment.now };
    const answered = events.filter((event) => event.type === 'answered');
    for (const event of answered) {
      if (event.value === 'dont-know') await this.raise(sql, update, event);
      else if (event.value !== null) settleQuestion(sql, { ...place, check: event.check });
    }
    if (events.some(settlesHandBacks)) settleHandBacks(sql, { taskIds: [facts.id], by, at: moment.now });
  }

  /** Without a person it is the rule that hands over, for somebody who has left. */
  override handedOver(sql: Sql, taskIds: readonly Uuid[], at: Instant): void {
    settleHandBacks(sql, { taskIds, by: sql.actor, at });
  }

  /** It only changes comments, which the task's own page reads separately. */
  override shows(): boolean {
    return false;
  }

  private async raise(sql: Sql, { facts, moment }: TaskUpdate, { check }: Answered): Promise<void> {
    const id = this.ids.next();
    const by = sql.actor ?? '';
    const coordinators = resolveHolders(facts.assignments, {
      roundId: facts.round_id,
      datasetId: facts.dataset_id,
      on: moment.today,
      role: 'coordinator',
    });
    // The coordinator who would be asked is the one who does not know.
    if (coordinators.includes(by)) return;
    if (!(await raiseQuestion(sql, { id, taskId: facts.id, check, by, at: moment.now }))) return;
    await this.notices.commented(sql, { commentId: id, kind: 'to-do', series: '1', recipients: coordinators });
  }
}
