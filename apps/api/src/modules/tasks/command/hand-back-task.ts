import { Injectable } from '@nestjs/common';
import { endHandBack, handBack, type HandingBack, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { TaskStore, type Decide } from '../store/task-store.js';
import { TaskEffects } from './task-effects.js';

/** Stores on the task that a comment hands it back, or no longer does, in the transaction that writes the comment. */
@Injectable()
export class HandBackTask {
  constructor(
    private readonly tasks: TaskStore,
    private readonly effects: TaskEffects,
  ) {}

  run(sql: Sql, taskId: Uuid, said: HandingBack): Promise<void> {
    return this.update(sql, taskId, (state, context) => handBack(state, said, context));
  }

  end(sql: Sql, taskId: Uuid, ended: Parameters<typeof endHandBack>[1]): Promise<void> {
    return this.update(sql, taskId, (state, context) => endHandBack(state, ended, context));
  }

  private async update(sql: Sql, taskId: Uuid, decide: Decide): Promise<void> {
    const outcome = await this.tasks.update(sql, taskId, null, 'dataset', decide);
    if (outcome.kind === 'done') await this.effects.apply(sql, outcome);
  }
}
