import { Injectable } from '@nestjs/common';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import type { Entry } from '../sign-in/entry.js';
import { SecondStep } from '../factors/second-step.js';
import { hashPassword, refuseGuessable } from '../sign-in/passwords.js';
import { Throttle } from '../sign-in/throttle.js';
import { EnterByReset } from './enter-by-reset.js';
import type { OpenReset } from './open-password-reset.js';

export interface Browser {
  readonly address: string;
  /** The token of the request's session, maybe of another account. */
  readonly replaced: string | undefined;
  /** The token that distinguishes a known browser from strangers. */
  readonly browser: string | undefined;
}

@Injectable()
export class ChoosePassword {
  constructor(
    private readonly secondStep: SecondStep,
    private readonly entering: EnterByReset,
    private readonly throttle: Throttle,
  ) {}

  /**
   * The link replaces the password only: when the account has a second factor, nothing changes before that was proven
   * too.
   */
  async run(
    reset: OpenReset,
    token: string,
    password: string,
    { address, replaced, browser }: Browser,
  ): Promise<Entry> {
    const { accountId, organisationId, personId, email } = reset;
    refuseGuessable('password', password, reset);
    // Hashing is expensive, so requests with one link are throttled before it.
    await this.throttle.count({ email, address, browser, of: 'link' });
    const newPasswordHash = await hashPassword(password);
    const resetHash = hashOf(token);
    const entry = await this.secondStep.enter(
      { accountId, organisationId, personId, resetHash, newPasswordHash },
      undefined,
      (sql) => this.entering.run(sql, resetHash, newPasswordHash, replaced),
    );
    if (!('pending' in entry)) await this.throttle.forgive({ email, address, browser });
    return entry;
  }
}
