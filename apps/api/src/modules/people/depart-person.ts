import { Injectable } from '@nestjs/common';
import type { departureView } from '@stegvis/contract';
import { canManagePeople } from '@stegvis/workflow';
import type { LocalDate, Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, found } from '../../platform/http/problem.js';
import { AuditTrail } from '../history/history.door.js';
import { endDeparture, rolesThatMove } from './departure.query.js';
import type { MovingRole } from './departure.query.js';
import { NamedTasks } from './people.door.js';
import { readPerson } from './people.query.js';
import { requireRoles } from './require-roles.js';
import { GrantRole } from './roles/grant-role.js';
import { refuseLastAdministrator } from './roles/last-administrator.js';

type Departure = z.output<typeof departureView>;

export interface DepartureOrder {
  readonly handOverTo: Uuid | null;
  readonly lastDay: LocalDate;
}

/** One action lists or moves all that is open. History stays as it was. */
@Injectable()
export class DepartPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly tasks: NamedTasks,
    private readonly grants: GrantRole,
  ) {}

  run(who: Identity, id: Uuid, order: DepartureOrder, dryRun: boolean): Promise<Departure> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await requireRoles(sql, this.clock.now(), who.personId, canManagePeople);
      const person = found(await readPerson(sql, this.clock.now(), id));
      const heir = await this.heir(sql, id, order.handOverTo);
      const roles = await rolesThatMove(sql, id, order.lastDay);
      const departure: Departure = {
        dryRun,
        person: { id, name: person.name },
        lastDay: order.lastDay,
        handOverTo: heir,
        roles: roles.map((one) => ({ assignmentId: one.id, role: one.role, roundId: one.round_id, datasetId: one.dataset_id, becomesVacant: heir === null && one.only_holder })),
        tasks: [...(await this.tasks.open(sql, id))],
      };
      if (heir === null) await refuseLastAdministrator(sql, this.clock.now(), id, roles);
      if (!dryRun) await this.carryOut(sql, departure, roles);
      return departure;
    });
  }

  private async carryOut(sql: Sql, { person, lastDay, handOverTo, tasks }: Departure, roles: readonly MovingRole[]): Promise<void> {
    await endDeparture(sql, person.id, lastDay, handOverTo?.id ?? null);
    for (const { role, round_id: roundId, dataset_id: datasetId } of handOverTo === null ? [] : roles) {
      await this.grants.unlessHeld(sql, { role, personId: handOverTo?.id ?? '', roundId, datasetId }, lastDay);
    }
    if (tasks.length > 0) await this.tasks.handOver(sql, person.id, handOverTo?.id ?? null);
    await this.audit.write(sql, { action: 'person.left', subject: { type: 'person', id: person.id, title: person.name }, detail: { lastDay, handOverTo: handOverTo?.id ?? null } });
  }

  private async heir(sql: Sql, id: Uuid, heir: Uuid | null): Promise<{ id: Uuid; name: string } | null> {
    if (heir === null) return null;
    const person = heir === id ? undefined : await readPerson(sql, this.clock.now(), heir);
    if (person === undefined || person.state === 'left') throw new ProblemError('unknown-reference', { errors: [{ path: 'handOverTo', code: 'unknown-reference' }] });
    return { id: person.id, name: person.name };
  }
}
