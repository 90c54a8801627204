import { Injectable } from '@nestjs/common';
import type { departureView } from '@stegvis/contract';
import { addDays, latestOf, type LocalDate, type Period, type Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { DepartingRoles, Roles, type MovingRole } from '../roles/roles.door.js';
import { endDeparture, keepDeparture, passPlaces, undoDeparture } from './departure.query.js';
import { NamedToDos } from '../conversation/conversation.door.js';
import { NamedTasks } from '../tasks/tasks.door.js';
import type { DepartureRecord } from './departure-record.js';

export type Departure = z.output<typeof departureView>;

/** The period of an heir's role: the days that the leaver would have had left, and no more. */
export function periodLeft({ valid_from: from, valid_to: to }: MovingRole, lastDay: LocalDate): Period {
  const next = addDays(lastDay, 1);
  return { from: from === null ? next : latestOf(from, next), to };
}

/** Moves what a person leaves behind, and moves it back. */
@Injectable()
export class DepartureMoves {
  constructor(
    private readonly tasks: NamedTasks,
    private readonly toDos: NamedToDos,
    private readonly roles: Roles,
    private readonly departing: DepartingRoles,
    private readonly changes: ChangeFeed,
  ) {}

  openTasks(sql: Sql, personId: Uuid): ReturnType<NamedTasks['open']> {
    return this.tasks.open(sql, personId);
  }

  openToDos(sql: Sql, personId: Uuid): ReturnType<NamedToDos['open']> {
    return this.toDos.open(sql, personId);
  }

  /** `byOneself`: assignments whose role goes to the actor, since nobody else could give it. */
  async apply(
    sql: Sql,
    departure: Departure,
    roles: readonly MovingRole[],
    byOneself: ReadonlySet<Uuid>,
  ): Promise<void> {
    const { person, lastDay } = departure;
    const heir = departure.handOverTo?.id ?? null;
    await endDeparture(sql, person.id, lastDay);
    await this.departing.endWith(sql, person.id, lastDay);
    const [stoodInFor, vacated] = [true, false].map((passes) =>
      departure.substitutes.filter((one) => (one.to !== null) === passes).map((one) => one.person.id),
    );
    await passPlaces(sql, stoodInFor ?? [], person.id, heir);
    await passPlaces(sql, vacated ?? [], person.id, null);
    const granted: Uuid[] = [];
    for (const moving of roles) {
      const to = departure.roles.find((one) => one.assignmentId === moving.id)?.to ?? null;
      const { id, role, round_id: roundId, dataset_id: datasetId } = moving;
      const mark = { period: periodLeft(moving, lastDay), byOneself: byOneself.has(id) };
      const given =
        to === null ? null : await this.roles.grant(sql, { role, personId: to.id, roundId, datasetId }, mark);
      if (given !== null) granted.push(given);
      this.changes.publish(sql, { type: 'role', id, roundId, datasetId });
    }
    const tasks = departure.tasks.map((task) => ({ taskId: task.taskId, to: task.to?.id ?? null }));
    for (const [to, ids] of byReceiver(tasks.map(({ taskId: id, to }) => ({ id, to })))) {
      await this.tasks.handOver(sql, ids, person.id, to);
    }
    const toDos = departure.toDos.map(({ toDoId, to }) => ({ toDoId, to: to?.id ?? null }));
    for (const [to, ids] of byReceiver(toDos.map(({ toDoId: id, to }) => ({ id, to })))) {
      await this.toDos.handOver(sql, ids, person.id, to);
    }
    const kept = roles.map((one) => ({ id: one.id, validTo: one.valid_to }));
    await keepDeparture(sql, person.id, {
      heir,
      roles: kept,
      granted,
      tasks,
      toDos,
      stoodInFor: stoodInFor ?? [],
      vacated: vacated ?? [],
    });
    this.changes.publish(sql, { type: 'person', id: person.id });
  }

  /** Returns how many tasks and to-dos came back. `places`: people whose substitute the person becomes again. */
  async takeBack(
    sql: Sql,
    personId: Uuid,
    record: DepartureRecord,
    places: ReadonlySet<Uuid>,
  ): Promise<{ readonly tasks: number; readonly toDos: number }> {
    await undoDeparture(sql, personId);
    await this.departing.restore(sql, record.roles, record.granted);
    const again = (ids: readonly Uuid[]): readonly Uuid[] => ids.filter((id) => places.has(id));
    await passPlaces(sql, again(record.stoodInFor), record.heir, personId);
    await passPlaces(
      sql,
      again([...record.stoodInFor.filter((id) => id === record.heir), ...(record.vacated ?? [])]),
      null,
      personId,
    );
    const back = { tasks: 0, toDos: 0 };
    for (const [from, ids] of byReceiver(record.tasks.map(({ taskId: id, to }) => ({ id, to })))) {
      back.tasks += await this.tasks.handOver(sql, ids, from, personId);
    }
    for (const [from, ids] of byReceiver((record.toDos ?? []).map(({ toDoId: id, to }) => ({ id, to })))) {
      back.toDos += await this.toDos.handOver(sql, ids, from, personId);
    }
    this.changes.publish(sql, { type: 'person', id: personId });
    return back;
  }
}

function byReceiver(
  moves: readonly { readonly id: Uuid; readonly to: Uuid | null }[],
): ReadonlyMap<Uuid | null, readonly Uuid[]> {
  const groups = new Map<Uuid | null, Uuid[]>();
  for (const { id, to } of moves) groups.set(to, [...(groups.get(to) ?? []), id]);
  return groups;
}
