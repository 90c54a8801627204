import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { People, type PersonFacts } from '../../people/people.door.js';
import { Roles } from '../../roles/roles.door.js';
import { Accounts } from '../sign-in/accounts.js';
import { isThere } from './organisations.query.js';

type Entering = Pick<Identity, 'accountId' | 'organisationId' | 'personId'>;

/**
 * The installation's operator enters an organisation that they added: as its administrator, by name, and on its record.
 */
@Injectable()
export class EnterOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly roles: Roles,
    private readonly audit: AuditTrail,
  ) {}

  /** Returns the person there, or undefined when there is no such organisation. */
  async run(who: Entering, organisationId: Uuid): Promise<Uuid | undefined> {
    const self = await this.self(who);
    if (self === undefined) return undefined;
    return this.unitOfWork.run(organisationId, null, async (sql) => {
      if (!(await isThere(sql))) return undefined;
      const known = (await this.people.findByEmail(sql, [self.email])).get(self.email);
      if (known?.left === true) return undefined;
      const person =
        known ?? (await this.people.add(sql, { name: self.name, email: self.email, language: self.language }));
      await this.roles.grant(sql, { role: 'administrator', personId: person.id, roundId: null, datasetId: null });
      await this.accounts.join(sql, who.accountId, person.id);
      await this.audit.write(sql, {
        action: 'person.joined',
        subject: { type: 'person', id: person.id, title: person.name },
      });
      return person.id;
    });
  }

  /**
   * Found by the account's own address: what one organisation writes of a person must not decide who they become in
   * another.
   */
  private async self(who: Entering): Promise<PersonFacts | undefined> {
    const account = await this.accounts.byId(who.accountId);
    const person = await this.unitOfWork.read(who.organisationId, async (sql) =>
      (await this.people.find(sql, [who.personId])).get(who.personId),
    );
    return account === undefined || person === undefined ? undefined : { ...person, email: account.email };
  }
}
