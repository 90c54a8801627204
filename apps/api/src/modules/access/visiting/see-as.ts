import { Injectable } from '@nestjs/common';
import type { DemoView } from '@stegvis/contract';
import { roleKeys, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, orNotFound, notFound } from '../../../platform/http/problem.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { readOrganisationToday } from '../../organisations/organisations.door.js';
import { readNames } from '../../people/people.door.js';
import { Roles } from '../../roles/roles.door.js';
import { readSelf, readViewpoints, readVisited } from './demo-visit.query.js';
import { Sessions } from '../sign-in/sessions.js';
import type { Member, StartedSession } from '../sign-in/sessions.js';

/**
 * In a demo everybody may impersonate its made-up people. The account stays one's own: impersonating oneself ends it.
 */
@Injectable()
export class SeeAs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly roles: Roles,
    private readonly audit: AuditTrail,
    private readonly sessions: Sessions,
  ) {}

  view(who: Identity): Promise<DemoView> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const today = await this.dayInDemo(sql);
      const self = orNotFound(await readSelf(sql, who.accountId));
      const mayDiscard = !who.visiting && (await this.roles.of(sql, self.id)).includes('administrator');
      const people = (await readViewpoints(sql, today)).toSorted(
        (a, b) => roleKeys.indexOf(a.role) - roleKeys.indexOf(b.role),
      );
      return { self, mayDiscard, people: [...people] };
    });
  }

  async run(
    who: Identity,
    personId: Uuid,
    replaced: string | undefined,
  ): Promise<StartedSession & { readonly member: Member }> {
    if (who.via !== 'session') throw forbidden();
    const self = await this.unitOfWork.read(who.organisationId, async (sql) => {
      const today = await this.dayInDemo(sql);
      const own = orNotFound(await readSelf(sql, who.accountId));
      if (own.id !== personId) orNotFound(await readVisited(sql, personId, today));
      return own;
    });
    await this.unitOfWork.run(who.organisationId, self.id, (sql) => this.record(sql, self.id, personId));
    const member = { accountId: who.accountId, organisationId: who.organisationId, personId };
    const session = await this.unitOfWork.installation((sql) => this.sessions.move(sql, member, replaced));
    return { ...session, member };
  }

  /** Events during the visit are recorded in the made-up person's name; this records who is behind them from now on. */
  private async record(sql: Sql, self: Uuid, visited: Uuid): Promise<void> {
    const title = (await readNames(sql, [visited])).get(visited) ?? null;
    await this.audit.write(sql, {
      action: visited === self ? 'demo.left' : 'demo.seen-as',
      subject: { type: 'person', id: visited, title },
    });
  }

  private async dayInDemo(sql: Sql): Promise<string> {
    const { demo, today } = await readOrganisationToday(sql, this.clock);
    if (!demo) throw notFound();
    return today;
  }
}
