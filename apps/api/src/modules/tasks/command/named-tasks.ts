import { Injectable } from '@nestjs/common';
import { openStates, stepKeyOf, type TaskEvent, type Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../../platform/changes/change-feed.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Ids } from '../../../platform/ids/ids.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { assigned } from '../store/task-change.js';
import { taskColumns, type TaskRow } from '../store/task.row.js';
import { writeTasks } from '../store/write-tasks.query.js';

const mine = `t.organisation_id = $1 AND t.assigned_person = $2 AND t.state = ANY($3::text[])`;

const standing = `t.organisation_id = $1 AND t.id = ANY($2::uuid[]) AND t.assigned_person IS NOT DISTINCT FROM $3::uuid AND t.state = ANY($4::text[])`;

interface OpenTask {
  readonly id: Uuid;
  readonly step: number;
  readonly title: string | null;
}

/** Tasks that were handed to a person by name, for when that person leaves. */
@Injectable()
export class NamedTasks {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly notices: NoticeOutbox,
    private readonly feed: ChangeFeed,
  ) {}

  async open(
    sql: Sql,
    personId: Uuid,
  ): Promise<readonly { readonly taskId: Uuid; readonly step: string; readonly datasetTitle: string | null }[]> {
    const rows = await sql.query<OpenTask>(
      `SELECT t.id, t.step, d.title FROM tasks t LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = t.dataset_id WHERE ${mine} ORDER BY t.step, t.id`,
      [sql.organisationId, personId, openStates],
    );
    return rows.map((row) => ({ taskId: row.id, step: stepKeyOf(row.step), datasetTitle: row.title }));
  }

  /** Gives how many there were that stood so. */
  async handOver(sql: Sql, taskIds: readonly Uuid[], from: Uuid | null, to: Uuid | null): Promise<number> {
    if (taskIds.length === 0) return 0;
    const values = [sql.organisationId, taskIds, from, openStates];
    // Rounds before tasks, as every command does.
    await sql.query(
      `SELECT r.id FROM rounds r WHERE r.organisation_id = $1 AND r.id IN (SELECT t.round_id FROM tasks t WHERE ${standing}) ORDER BY r.id FOR NO KEY UPDATE`,
      values,
    );
    const rows = await sql.query<TaskRow>(
      `SELECT ${taskColumns} FROM tasks t WHERE ${standing} ORDER BY t.step, t.id FOR NO KEY UPDATE`,
      values,
    );
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
    await this.notices.tasksMoved(
      sql,
      'assigned',
      rows.map((row) => row.id),
    );
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
