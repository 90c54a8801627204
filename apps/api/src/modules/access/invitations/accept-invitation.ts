import { Injectable } from '@nestjs/common';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { Accounts } from '../sign-in/accounts.js';
import { EnterByInvitation } from './enter-by-invitation.js';
import type { Entry } from '../sign-in/entry.js';
import { SecondStep } from '../factors/second-step.js';
import type { OpenInvitation } from './join-organisation.js';
import { OpenInvitations } from './open-invitation.js';
import { hashPassword, isPassword, refuseGuessable } from '../sign-in/passwords.js';
import type { Browser } from '../resets/choose-password.js';
import { Throttle } from '../sign-in/throttle.js';

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly opening: OpenInvitations,
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly secondStep: SecondStep,
    private readonly entering: EnterByInvitation,
  ) {}

  /**
   * Changes nothing, since mail scanners open links, and does not reveal whether the address has an account, maybe in
   * another organisation. Somebody who has the link and sends a password learns it. @throws ProblemError 404 for a used
   * or unknown link, 410 for an expired one
   */
  look(token: string): Promise<OpenInvitation> {
    return this.opening.byToken(token);
  }

  async run(token: string, password: string, { address, replaced, browser }: Browser): Promise<Entry> {
    const open = await this.opening.byToken(token);
    const { organisationId, personId, email } = open;
    const account = await this.accounts.byEmail(email);
    if (account === undefined) refuseGuessable('password', password, open);
    const attempt = { email, address, browser, of: 'invitation' } as const;
    await this.throttle.count(attempt);
    // The link proves the address; somebody with an account also has to prove that it is theirs.
    if (account !== undefined && (account.disabled || !(await isPassword(password, account.password_hash)))) {
      throw this.entering.refused(account.id);
    }
    await this.throttle.forgive(attempt);
    const invitation = { organisationId, personId, hash: hashOf(token) };
    if (account === undefined) {
      return this.entering.run(invitation, { passwordHash: await hashPassword(password) }, replaced);
    }
    const begun = { accountId: account.id, organisationId, personId, invitationHash: invitation.hash };
    return this.secondStep.enter(begun, account.password_hash, () =>
      this.entering.run(invitation, { accountId: account.id }, replaced),
    );
  }
}
