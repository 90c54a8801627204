import { Injectable } from '@nestjs/common';
import type { TaskEvent, Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Ids } from '../../../platform/ids/ids.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { assigned } from '../store/task-change.js';
import { TaskFollowers } from '../task-follower.js';
import { lockNamedTasks, readNamedTasks, type NamedTask } from './named-tasks.query.js';
import { writeTasks } from '../store/write-tasks.query.js';

/** Moves tasks that were assigned to a person by name, when that person leaves. */
@Injectable()
export class NamedTasks {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly notices: NoticeOutbox,
    private readonly feed: ChangeFeed,
    private readonly followers: TaskFollowers,
  ) {}

  open(sql: Sql, personId: Uuid): Promise<readonly NamedTask[]> {
    return readNamedTasks(sql, personId);
  }

  /** Returns how many tasks were moved. */
  async handOver(sql: Sql, taskIds: readonly Uuid[], from: Uuid | null, to: Uuid | null): Promise<number> {
    if (taskIds.length === 0) return 0;
    const rows = await lockNamedTasks(sql, taskIds, from);
    if (rows.length === 0) return 0;
    const now = this.clock.now();
    const event: Extract<TaskEvent, { type: 'assigned' }> = {
      type: 'assigned',
      personId: to,
      role: null,
      reason: null,
      at: now,
      by: sql.actor,
      onBehalfOf: null,
    };
    await writeTasks(
      sql,
      this.ids,
      rows.map((row) => assigned(row, event)),
      now,
    );
    const moved = rows.map((row) => row.id);
    await this.notices.tasksMoved(sql, 'assigned', moved);
    this.followers.handedOver(sql, moved, now);
    this.feed.publish(
      sql,
      ...rows.map((row) => ({
        type: 'task',
        id: row.id,
        taskId: row.id,
        roundId: row.round_id,
        datasetId: row.dataset_id,
      })),
    );
    return rows.length;
  }
}
