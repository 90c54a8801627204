import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate } from '../../../platform/database/errors.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { holdAccount } from '../sign-in/hold-proof.js';
import { Throttle } from '../sign-in/throttle.js';
import { dropResets } from '../resets/password-resets.store.js';
import { moveAddress } from '../sign-in/accounts.store.js';
import { deleteSessionsOf } from '../sign-in/sessions.store.js';
import { readAddressChange } from './address-change.query.js';
import { spendAddressChange } from './address-changes.store.js';
import { addressLinkOver, type OpenAddressChange } from './read-address-link.js';
import { NotifyNewAddress } from './notify-new-address.js';

/** Makes the new address the account's. Everything that let somebody in with the old one ends. */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly notices: NotifyNewAddress,
  ) {}

  /** `session`: the token of the request's session, which stays if it belongs to the account. */
  async run(
    change: OpenAddressChange,
    token: string,
    browser: { readonly address: string; readonly session: string | undefined },
  ): Promise<void> {
    const attempt = { email: change.email, address: browser.address, of: 'link' } as const;
    await this.throttle.count(attempt);
    try {
      await this.unitOfWork.installation(async (sql) => {
        // The account is locked, so that a password that was chosen since the link was read makes it void.
        await holdAccount(sql, change.accountId);
        if (
          (await readAddressChange(sql, hashOf(token), this.clock.now())) === undefined ||
          !(await spendAddressChange(sql, hashOf(token)))
        ) {
          throw addressLinkOver();
        }
        await this.changeAddress(sql, change, browser.session);
        await this.notices.run(change, this.clock.now());
      });
    } catch (error) {
      if (isDuplicate(error)) {
        throw new ProblemError('duplicate', { errors: [{ path: 'email', code: 'already-used' }] });
      }
      throw error;
    }
    await this.throttle.forgive(attempt);
  }

  private async changeAddress(sql: Sql, change: OpenAddressChange, session: string | undefined): Promise<void> {
    // Two links of one account cannot both be valid; any other change of the address meanwhile makes this one void.
    if (!(await moveAddress(sql, change))) throw addressLinkOver();
    const { accountId } = change;
    await deleteSessionsOf(sql, accountId, session === undefined ? undefined : { token_hash: hashOf(session) });
    await dropResets(sql, accountId);
  }
}
