import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { invalid } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { readNames } from '../../people/people.door.js';
import { holdProof } from '../sign-in/hold-proof.js';
import { ProvePassword } from '../sign-in/prove-password.js';
import { putAddressChange } from './address-change.query.js';
import { SendAddressLink, type AddressLink } from './send-address-link.js';

const validSeconds = 86_400;

export interface AskedChange {
  readonly email: string;
  readonly password: string;
  /** The client's network address. */
  readonly address: string;
}

/** Platform services that asking needs. */
@Injectable()
export class AskingParts {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly clock: Clock,
    readonly ids: Ids,
  ) {}
}

/** Notifies people who may be surprised by the change. */
@Injectable()
export class AskingNotices {
  constructor(
    readonly audit: AuditTrail,
    readonly outbox: NoticeOutbox,
  ) {}
}

/**
 * The owner of an account asks for another address: proven by the password, notified at the old address, confirmed by a
 * link to the new one.
 */
@Injectable()
export class AskAddressChange {
  constructor(
    private readonly parts: AskingParts,
    private readonly notices: AskingNotices,
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
    const token = this.parts.ids.secret();
    const expiresAt = this.parts.clock.after(validSeconds);
    await this.put(who, { email, token, expiresAt }, account.password_hash);
    this.links.begin(who, { email, token, expiresAt });
  }

  private put(who: Identity, { email, token, expiresAt }: AddressLink, proven: string | null): Promise<void> {
    const { accountId, organisationId, personId } = who;
    const { unitOfWork, clock } = this.parts;
    const now = clock.now();
    return unitOfWork.run(organisationId, personId, async (sql) => {
      await holdProof(sql, who, proven);
      await putAddressChange(sql, { accountId, organisationId, personId, email }, hashOf(token), now, expiresAt);
      const names = await readNames(sql, [personId]);
      await this.notices.audit.write(sql, {
        action: 'person.address-asked',
        subject: { type: 'person', id: personId, title: names.get(personId) ?? null },
      });
      await this.notices.outbox.tell(sql, { personId, kind: 'address-asked', detail: { at: now } });
    });
  }
}
