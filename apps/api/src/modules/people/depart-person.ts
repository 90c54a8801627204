import { Injectable } from '@nestjs/common';
import { canManagePeople } from '@stegvis/workflow';
import type { LocalDate, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, found } from '../../platform/http/problem.js';
import { AuditTrail } from '../history/history.door.js';
import { DepartureMoves, type Departure } from './departure-moves.js';
import { rolesThatMove } from './departure.query.js';
import { readPerson } from './people.query.js';
import { refuseMadeUp } from './refuse-made-up.js';
import { requireRoles } from './require-roles.js';
import { refuseLastAdministrator } from './roles/last-administrator.js';

export interface DepartureOrder {
  /** Who takes over what is not excepted; null: nobody. */
  readonly handOverTo: Uuid | null;
  readonly lastDay: LocalDate;
  /** Single roles and tasks that go to somebody else. */
  readonly exceptions?: readonly { readonly assignmentId?: Uuid | undefined; readonly taskId?: Uuid | undefined; readonly to: Uuid | null }[];
}

/** One action lists or moves all that is open. History stays as it was. */
@Injectable()
export class DepartPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly moves: DepartureMoves,
  ) {}

  run(who: Identity, id: Uuid, order: DepartureOrder, dryRun: boolean): Promise<Departure> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await requireRoles(sql, this.clock.now(), who.personId, canManagePeople);
      const person = found(await readPerson(sql, this.clock.now(), id));
      await refuseMadeUp(sql, id);
      if (person.lastDay !== null) throw new ProblemError('conflict', { current: person });
      const heirs = await this.heirs(sql, id, order);
      const receiver = (field: 'assignmentId' | 'taskId', key: Uuid) => {
        const excepted = order.exceptions?.find((one) => one[field] === key);
        return heirs.get(excepted === undefined ? order.handOverTo : excepted.to) ?? null;
      };
      const roles = await rolesThatMove(sql, id, order.lastDay);
      const departure: Departure = {
        dryRun,
        person: { id, name: person.name },
        lastDay: order.lastDay,
        handOverTo: heirs.get(order.handOverTo) ?? null,
        roles: roles.map((one) => {
          const to = receiver('assignmentId', one.id);
          const place = { roundId: one.round_id, datasetId: one.dataset_id, roundName: one.round_name, datasetTitle: one.dataset_title };
          return { assignmentId: one.id, role: one.role, ...place, becomesVacant: to === null && one.only_holder, to };
        }),
        tasks: (await this.moves.openTasks(sql, id)).map((task) => ({ ...task, to: receiver('taskId', task.taskId) })),
      };
      await refuseLastAdministrator(sql, this.clock.now(), id, roles.filter((one) => receiver('assignmentId', one.id) === null));
      if (!dryRun) {
        await this.moves.carryOut(sql, departure, roles);
        const detail = { lastDay: order.lastDay, handOverTo: order.handOverTo, roles: roles.length, tasks: departure.tasks.length };
        await this.audit.write(sql, { action: 'person.left', subject: { type: 'person', id, title: person.name }, detail });
      }
      return departure;
    });
  }

  /** Everyone who is named to take over. @throws ProblemError 422 for who is not here. */
  private async heirs(sql: Sql, id: Uuid, { handOverTo, exceptions = [] }: DepartureOrder): Promise<ReadonlyMap<Uuid | null, { id: Uuid; name: string }>> {
    const heirs = new Map<Uuid | null, { id: Uuid; name: string }>();
    for (const heir of new Set([handOverTo, ...exceptions.map((one) => one.to)])) {
      if (heir === null) continue;
      const person = heir === id ? undefined : await readPerson(sql, this.clock.now(), heir);
      if (person === undefined || person.state === 'left') throw new ProblemError('unknown-reference', { errors: [{ path: 'handOverTo', code: 'unknown-reference' }] });
      heirs.set(heir, { id: person.id, name: person.name });
    }
    return heirs;
  }
}
