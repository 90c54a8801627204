import { Injectable } from '@nestjs/common';
import { mayDepart, mayGrant, mayPassOn, untilLastDay } from '@stegvis/workflow';
import type { Directory, LocalDate, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound, invalid } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { readPerson } from '../people/people.door.js';
import {
  DepartingRoles,
  type MovingRole,
  demand,
  holdDirectory,
  refuseLastAdministrator,
  refuseMadeUp,
} from '../roles/roles.door.js';
import { DepartureMoves, periodLeft, type Departure } from './departure-moves.js';

export interface DepartureOrder {
  /** The heir of everything without an exception; null: nobody. */
  readonly handOverTo: Uuid | null;
  readonly lastDay: LocalDate;
  /** Single roles, tasks and to-dos that go to another heir. */
  readonly exceptions?: readonly {
    readonly assignmentId?: Uuid | undefined;
    readonly taskId?: Uuid | undefined;
    readonly toDoId?: Uuid | undefined;
    readonly to: Uuid | null;
  }[];
}

interface Heir {
  readonly id: Uuid;
  readonly name: string;
  readonly lastDay: LocalDate | null;
}

/** Previews or records a departure, which moves everything open. The history stays unchanged. */
@Injectable()
export class DepartPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly moves: DepartureMoves,
    private readonly departing: DepartingRoles,
  ) {}

  run(who: Identity, id: Uuid, order: DepartureOrder, dryRun: boolean): Promise<Departure> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const directory = await holdDirectory(sql);
      demand(mayDepart(directory, who.personId, id), who.language);
      const person = orNotFound(await readPerson(sql, id));
      await refuseMadeUp(sql, id);
      if (person.lastDay !== null) throw new ProblemError('conflict', { current: person });
      if (order.lastDay < directory.today) throw invalid({ path: 'lastDay', code: 'day-over' });
      const heirs = await this.heirs(sql, id, order);
      const heirOf = (field: 'assignmentId' | 'taskId' | 'toDoId', key: Uuid): Heir | null => {
        const excepted = order.exceptions?.find((one) => one[field] === key);
        return heirs.get(excepted === undefined ? order.handOverTo : excepted.to) ?? null;
      };
      const heir = named(heirs.get(order.handOverTo) ?? null);
      const receiver = (...what: Parameters<typeof heirOf>) => named(heirOf(...what));
      const roles = await this.departing.thatMove(sql, id, order.lastDay);
      const departure: Departure = {
        dryRun,
        person: { id, name: person.name },
        lastDay: order.lastDay,
        handOverTo: heir,
        roles: roles.map((one) => {
          const to = receiver('assignmentId', one.id);
          const place = {
            roundId: one.round_id,
            datasetId: one.dataset_id,
            roundName: one.round_name,
            datasetTitle: one.dataset_title,
          };
          return { assignmentId: one.id, role: one.role, ...place, becomesVacant: to === null && one.only_holder, to };
        }),
        substitutes: await this.places(sql, directory, who.personId, { id, heir }),
        tasks: (await this.moves.openTasks(sql, id)).map((task) => ({ ...task, to: receiver('taskId', task.taskId) })),
        toDos: (await this.moves.openToDos(sql, id)).map((toDo) => ({ ...toDo, to: receiver('toDoId', toDo.toDoId) })),
      };
      const byOneself = judgeHeirs(directory, who, roles, order.lastDay, (assignmentId) =>
        heirOf('assignmentId', assignmentId),
      );
      await refuseLastAdministrator(
        sql,
        id,
        // An heir who leaves too keeps no role.
        roles.filter((one) => heirOf('assignmentId', one.id)?.lastDay !== null),
      );
      if (!dryRun) {
        await this.moves.apply(sql, departure, roles, byOneself);
        const detail = {
          lastDay: order.lastDay,
          handOverTo: order.handOverTo,
          roles: roles.length,
          tasks: departure.tasks.length,
          toDos: departure.toDos.length,
        };
        await this.audit.write(sql, {
          action: 'person.left',
          subject: { type: 'person', id, title: person.name },
          detail,
        });
      }
      return departure;
    });
  }

  /**
   * The people whose substitute the leaver is, and their next one: the heir when the actor could have set that absence,
   * else nobody.
   */
  private async places(
    sql: Sql,
    directory: Directory,
    sender: Uuid,
    { id, heir }: { readonly id: Uuid; readonly heir: { id: Uuid; name: string } | null },
  ): Promise<Departure['substitutes']> {
    const counting = directory.absences.filter((one) => one.substituteId === id);
    return Promise.all(
      counting.map(async (away) => {
        const person = await readPerson(sql, away.personId);
        const passes = heir !== null && mayPassOn(directory, sender, away, heir.id);
        return {
          person: { id: away.personId, name: person?.name ?? '' },
          from: away.from,
          to: passes ? heir : null,
          until: away.to,
        };
      }),
    );
  }

  /** All named heirs. @throws ProblemError 422 for somebody who has left, the leaver, and an unknown id */
  private async heirs(
    sql: Sql,
    id: Uuid,
    { handOverTo, exceptions = [] }: DepartureOrder,
  ): Promise<ReadonlyMap<Uuid | null, Heir>> {
    const heirs = new Map<Uuid | null, Heir>();
    for (const heir of new Set([handOverTo, ...exceptions.map((one) => one.to)])) {
      if (heir === null) continue;
      const person = heir === id ? undefined : await readPerson(sql, heir);
      if (person === undefined || person.state === 'left') {
        throw unknownHeir('unknown-reference');
      }
      heirs.set(heir, { id: person.id, name: person.name, lastDay: person.lastDay });
    }
    return heirs;
  }
}

const unknownHeir = (code: string): ProblemError =>
  new ProblemError('unknown-reference', { errors: [{ path: 'handOverTo', code }] });

const named = (heir: Heir | null): { readonly id: Uuid; readonly name: string } | null =>
  heir === null ? null : { id: heir.id, name: heir.name };

/** Judges the roles of each heir like grants of the actor. Returns the assignments that nobody else could have given. */
function judgeHeirs(
  directory: Directory,
  who: Identity,
  roles: readonly MovingRole[],
  lastDay: LocalDate,
  heirOf: (assignmentId: Uuid) => Heir | null,
): ReadonlySet<Uuid> {
  const byOneself = roles.filter((one) => {
    const heir = heirOf(one.id);
    if (heir === null) return false;
    const right = { role: one.role, roundId: one.round_id, datasetId: one.dataset_id };
    const period = periodLeft(one, lastDay);
    const { byOneself } = demand(
      mayGrant(directory, who.personId, { ...right, ...period, personId: heir.id }),
      who.language,
    );
    if (untilLastDay(period, heir.lastDay) === null) throw unknownHeir('leaves-before');
    return byOneself;
  });
  return new Set(byOneself.map((one) => one.id));
}
