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
  /** Of the client. */
  readonly address: string;
}

/** What asking needs of the platform. */
@Injectable()
export class AskingParts {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly clock: Clock,
    readonly ids: Ids,
  ) {}
}

/** Told to whoever may be surprised. */
@Injectable()
export class AskingTold {
  constructor(
    readonly audit: AuditTrail,
    readonly outbox: NoticeOutbox,
  ) {}
}

/** The owner of an account wants another address: proven by the password, told to the old address, confirmed by a link to the new one. */
@Injectable()
export class AskAddressChange {
  constructor(
    private readonly parts: AskingParts,
    private readonly told: AskingTold,
    private readonly password: ProvePassword,
    private readonly links: SendAddressLink,
  ) {}

  async run(who: Identity, { email, password, address }: AskedChange): Promise<void> {
    // What comes of a right try is a mail to an address that somebody else may have.
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
      await this.told.audit.write(sql, {
        action: 'person.address-asked',
        subject: { type: 'person', id: personId, title: names.get(personId) ?? null },
      });
      await this.told.outbox.tell(sql, { personId, kind: 'address-asked', detail: { at: now } });
    });
  }
}
