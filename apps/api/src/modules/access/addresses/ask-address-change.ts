import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { invalid } from '../../../platform/http/problem.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { readNames } from '../../people/people.door.js';
import { holdProof } from '../sign-in/hold-proof.js';
import { ProvePassword } from '../sign-in/prove-password.js';
import { putAddressChange } from './address-change.query.js';
import { SendAddressLink, type AddressLink } from './send-address-link.js';

export interface AskedChange {
  readonly email: string;
  readonly password: string;
  /** The client's network address. */
  readonly address: string;
}

/**
 * The owner of an account asks for another address: proven by the password, notified at the old address, confirmed by a
 * link to the new one.
 */
@Injectable()
export class AskAddressChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
    private readonly password: ProvePassword,
    private readonly links: SendAddressLink,
  ) {}

  async run(who: Identity, { email, password, address }: AskedChange): Promise<void> {
    // Also correct attempts are counted, since each mails an address that may be somebody else's.
    const account = await this.password.run(
      { who, password, address },
      { of: 'address', event: 'session-proof-failed', forgives: false },
    );
    if (email === account.email) throw invalid({ path: 'email', code: 'same-address' });
    this.links.begin(who, await this.record(who, email, account.password_hash));
  }

  private record(who: Identity, email: string, proven: string | null): Promise<AddressLink> {
    const { accountId, organisationId, personId } = who;
    return this.unitOfWork.run(organisationId, personId, async (sql) => {
      await holdProof(sql, who, proven);
      const link = this.links.make(sql, email);
      await putAddressChange(
        sql,
        { accountId, organisationId, personId, email },
        hashOf(link.token),
        sql.now,
        link.expiresAt,
      );
      const names = await readNames(sql, [personId]);
      await this.audit.write(sql, {
        action: 'person.address-asked',
        subject: { type: 'person', id: personId, title: names.get(personId) ?? null },
      });
      await this.outbox.announce(sql, { personId, kind: 'address-asked', detail: { at: sql.now } });
      return link;
    });
  }
}
