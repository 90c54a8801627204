import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { TaskFollower } from '../task-follower.js';
import { toStored } from '../../task-events/task-events.door.js';
import type { TaskUpdate } from '../store/task-store.js';

/** Records a task's own events. */
@Injectable()
export class RecordTaskEvents extends TaskFollower {
  constructor(private readonly trail: AuditTrail) {
    super();
  }

  override async follow(sql: Sql, { facts, events, guide }: TaskUpdate): Promise<void> {
    const entries = events.map(toStored).map(({ type, onBehalfOf, payload }) => ({
      action: `task.${type}`,
      subject: { type: 'task', id: facts.id, title: facts.dataset_title },
      onBehalfOf,
      roundId: facts.round_id,
      datasetId: facts.dataset_id,
      detail: { step: facts.step, guide: guide.version, ...payload },
    }));
    await this.trail.write(sql, ...entries);
  }

  override shows(): boolean {
    return false;
  }
}
