import { Injectable } from '@nestjs/common';
import type { Instant } from '@stegvis/workflow';
import { toInstant } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { Ids } from '../../../platform/ids/ids.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { Accounts } from '../sign-in/accounts.js';
import { AfterResponse } from '../resets/after-response.js';

const validMilliseconds = 86_400_000;

export interface AddressLink {
  readonly email: string;
  readonly token: string;
  readonly expiresAt: Instant;
}

/**
 * Mails a link to the new address; when that belongs to another account, notifies its owner instead. The person who
 * asked cannot tell the difference, neither by the answer nor by its time.
 */
@Injectable()
export class SendAddressLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly outbox: NoticeOutbox,
    private readonly work: AfterResponse,
    private readonly ids: Ids,
  ) {}

  /** A new link, which is valid for a day. */
  make(sql: Sql, email: string): AddressLink {
    return { email, token: this.ids.secret(), expiresAt: toInstant(Date.parse(sql.now) + validMilliseconds) };
  }

  begin(who: Identity, link: AddressLink): void {
    this.work.begin(() => this.send(who, link));
  }

  private async send({ organisationId, personId }: Identity, { email, token, expiresAt }: AddressLink): Promise<void> {
    const other = await this.accounts.byEmail(email);
    if (other === undefined) {
      await this.unitOfWork.run(organisationId, null, async (sql) => {
        // An address gets no more links than its limit, whoever asks for them.
        if (await this.outbox.hasRoomForLink(sql, email)) {
          await this.outbox.addressAsked(sql, { personId, email, token, expiresAt });
        }
      });
      return;
    }
    const [home] = await this.accounts.memberships(other.id);
    if (home === undefined) return;
    await this.unitOfWork.run(home.organisation_id, null, (sql) =>
      this.outbox.announce(sql, { personId: home.person_id, kind: 'address-taken', detail: { at: sql.now } }),
    );
  }
}
