import { Injectable } from '@nestjs/common';
import type { departureView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { endDeparture, keepDeparture, undoDeparture, type MovingRole } from './departure.query.js';
import { NamedTasks } from './people.door.js';
import type { DepartureRecord } from './person.row.js';
import { GrantRole } from './roles/grant-role.js';

export type Departure = z.output<typeof departureView>;

/** Moves what a person leaves behind, and moves it back. */
@Injectable()
export class DepartureMoves {
  constructor(
    private readonly tasks: NamedTasks,
    private readonly grants: GrantRole,
    private readonly changes: ChangeFeed,
  ) {}

  openTasks(sql: Sql, personId: Uuid): ReturnType<NamedTasks['open']> {
    return this.tasks.open(sql, personId);
  }

  async carryOut(sql: Sql, departure: Departure, roles: readonly MovingRole[]): Promise<void> {
    const { person, lastDay } = departure;
    const heir = departure.handOverTo?.id ?? null;
    const stoodInFor = await endDeparture(sql, person.id, lastDay, heir);
    const granted: Uuid[] = [];
    for (const { assignmentId, role, roundId, datasetId, to } of departure.roles) {
      const given = to === null ? null : await this.grants.unlessHeld(sql, { role, personId: to.id, roundId, datasetId }, { after: lastDay });
      if (given !== null) granted.push(given);
      this.changes.publish(sql, { type: 'role', id: assignmentId, roundId, datasetId });
    }
    const tasks = departure.tasks.map((task) => ({ taskId: task.taskId, to: task.to?.id ?? null }));
    for (const [to, ids] of byReceiver(tasks)) await this.tasks.handOver(sql, ids, person.id, to);
    await keepDeparture(sql, person.id, { heir, roles: roles.map((one) => ({ id: one.id, validTo: one.valid_to })), granted, tasks, stoodInFor });
    this.changes.publish(sql, { type: 'person', id: person.id });
  }

  async takeBack(sql: Sql, personId: Uuid, record: DepartureRecord, now: string): Promise<void> {
    await undoDeparture(sql, personId, record, now);
    for (const [from, ids] of byReceiver(record.tasks)) await this.tasks.handOver(sql, ids, from, personId);
    this.changes.publish(sql, { type: 'person', id: personId });
  }
}

function byReceiver(tasks: DepartureRecord['tasks']): ReadonlyMap<Uuid | null, readonly Uuid[]> {
  const groups = new Map<Uuid | null, Uuid[]>();
  for (const { taskId, to } of tasks) groups.set(to, [...(groups.get(to) ?? []), taskId]);
  return groups;
}
