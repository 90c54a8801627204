import { Injectable } from '@nestjs/common';
import { canManageSettings } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { People } from '../../people/people.door.js';
import { Roles } from '../../roles/roles.door.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import type { EndedAccess } from '../../notices/notices.door.js';

/**
 * Checks whether an administrator may see a person's sessions and tokens, and notifies the person of what was ended.
 */
@Injectable()
export class PersonAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly roles: Roles,
    private readonly outbox: NoticeOutbox,
  ) {}

  read<T>(who: Identity, personId: Uuid, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      await this.admit(sql, who, personId);
      return work(sql);
    });
  }

  /** `work` returns what it ended; null: nothing was left to end. */
  change(
    who: Identity,
    personId: Uuid,
    work: (sql: Sql) => Promise<Pick<EndedAccess, 'what' | 'name'> | null>,
  ): Promise<void> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.admit(sql, who, personId);
      const ended = await work(sql);
      if (ended !== null && personId !== who.personId) {
        await this.outbox.accessEnded(sql, personId, { ...ended, at: this.clock.now() });
      }
    });
  }

  private async admit(sql: Sql, who: Identity, personId: Uuid): Promise<void> {
    await this.roles.require(sql, who.personId, canManageSettings);
    await this.roles.demandSessions(sql, who, personId);
    orNotFound((await this.people.find(sql, [personId])).get(personId));
  }
}
