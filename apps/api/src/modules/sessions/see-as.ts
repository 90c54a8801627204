import { Injectable } from '@nestjs/common';
import type { DemoView } from '@stegvis/contract';
import { roleKeys, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden, found, notFound } from '../../platform/http/problem.js';
import { OrganisationsDoor } from '../organisations/organisations.door.js';
import { PeopleDoor } from '../people/people.door.js';
import { readSelf, readViewpoints, readVisited } from './demo-visit.query.js';
import { Sessions } from './sessions.js';
import type { Member, StartedSession } from './sessions.js';

/** In a demo everybody may look through anybody's eyes. The account stays one's own: the way back is to see as oneself. */
@Injectable()
export class SeeAs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsDoor,
    private readonly people: PeopleDoor,
    private readonly sessions: Sessions,
  ) {}

  view(who: Identity): Promise<DemoView> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const today = await this.dayInDemo(sql);
      const self = found(await readSelf(sql, who.accountId));
      const mayDiscard = (await this.people.rolesOf(sql, self.id)).includes('administrator');
      const people = (await readViewpoints(sql, today)).toSorted((a, b) => roleKeys.indexOf(a.role) - roleKeys.indexOf(b.role));
      return { self, mayDiscard, people: [...people] };
    });
  }

  async run(who: Identity, personId: Uuid, replaced: string | undefined): Promise<StartedSession & { readonly member: Member }> {
    await this.unitOfWork.read(who.organisationId, async (sql) => found(await readVisited(sql, personId, await this.dayInDemo(sql))));
    if (who.via !== 'session') throw forbidden();
    const member = { accountId: who.accountId, organisationId: who.organisationId, personId };
    const session = await this.unitOfWork.installation((sql) => this.sessions.move(sql, member, replaced));
    return { ...session, member };
  }

  private async dayInDemo(sql: Sql): Promise<string> {
    const { demo, timeZone } = await this.organisations.current(sql);
    if (!demo) throw notFound();
    return this.clock.today(timeZone);
  }
}
