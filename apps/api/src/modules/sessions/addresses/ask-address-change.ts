import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, found, invalid } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { AuditTrail } from '../../history/history.door.js';
import { NoticeOutbox } from '../../reminders/reminders.door.js';
import { Accounts } from '../accounts.js';
import { holdProof } from '../hold-proof.js';
import { isPassword } from '../passwords.js';
import { Throttle } from '../throttle.js';
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
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly links: SendAddressLink,
  ) {}

  async run(who: Identity, { email, password, address }: AskedChange): Promise<void> {
    if (who.via !== 'session') throw forbidden();
    const account = found(await this.accounts.byId(who.accountId));
    // Right or wrong, each try counts: what comes of a right one is a mail to an address that somebody else may have.
    await this.throttle.count({ email: account.email, address, of: 'address' });
    if (!(await isPassword(password, account.disabled ? null : account.password_hash))) throw invalid({ path: 'password', code: 'wrong-password' });
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
      const [person] = await sql.query<{ name: string; id: Uuid }>('SELECT id, name FROM people WHERE organisation_id = $1 AND id = $2', [organisationId, personId]);
      await this.told.audit.write(sql, { action: 'person.address-asked', subject: { type: 'person', id: personId, title: person?.name ?? null } });
      await this.told.outbox.tell(sql, { personId, kind: 'address-asked', detail: { at: now } });
    });
  }
}
