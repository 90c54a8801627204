import { Injectable } from '@nestjs/common';
import type { TaskEvent } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { Roles } from '../../roles/roles.door.js';
import { TaskFollower } from '../task-follower.js';
import type { Decided, TaskUpdate } from '../store/task-store.js';

type Granted = Extract<TaskEvent, { type: 'role-granted' }>;

/** An answer that names somebody gives them the role, and an answer that names somebody else ends it. */
@Injectable()
export class GrantRoles extends TaskFollower {
  constructor(private readonly roles: Roles) {
    super();
  }

  override async follow(sql: Sql, update: TaskUpdate): Promise<void> {
    for (const event of update.events) {
      if (event.type === 'role-granted') await this.grant(sql, update, event);
      if (event.type === 'role-ended') {
        await this.roles.endGiven(sql, { role: event.role, personId: event.personId, byTask: update.facts.id });
      }
    }
  }

  override shows({ events }: Decided): boolean {
    return events.some(({ type }) => type === 'role-granted' || type === 'role-ended');
  }

  private async grant(sql: Sql, { facts }: TaskUpdate, event: Granted): Promise<void> {
    const place = {
      roundId: event.scope === 'round' ? facts.round_id : null,
      datasetId: event.scope === 'dataset' ? facts.dataset_id : null,
    };
    const { role, replaces } = event;
    if (replaces !== null) await this.roles.endGiven(sql, { role, personId: replaces, byTask: facts.id });
    await this.roles.grant(
      sql,
      { role, personId: event.personId, ...place },
      { byTask: facts.id, byOneself: event.byOneself === true },
    );
  }
}
