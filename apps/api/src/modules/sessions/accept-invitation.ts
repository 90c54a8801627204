import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../platform/http/problem.js';
import { hashOf } from '../../platform/ids/organisation-token.js';
import { Accounts } from './accounts.js';
import { EnterByInvitation } from './enter-by-invitation.js';
import type { Entry } from './entry.js';
import { SecondStep } from './factors/second-step.js';
import type { OpenInvitation } from './join-organisation.js';
import { OpenInvitations } from './open-invitation.js';
import { hashPassword, isPassword } from './passwords.js';
import { Throttle } from './throttle.js';

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly opening: OpenInvitations,
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly secondStep: SecondStep,
    private readonly entering: EnterByInvitation,
  ) {}

  /** Changes nothing: a mail scanner may look. @throws ProblemError 404 for a spent or unknown link, 410 for an old one. */
  async look(token: string): Promise<OpenInvitation & { readonly hasAccount: boolean }> {
    const invitation = await this.opening.byToken(token);
    return { ...invitation, hasAccount: (await this.accounts.byEmail(invitation.email)) !== undefined };
  }

  async run(token: string, password: string, address: string, replaced: string | undefined): Promise<Entry> {
    const { organisationId, personId, email } = await this.opening.byToken(token);
    await this.throttle.count({ email, address });
    const account = await this.accounts.byEmail(email);
    // The link proves the address; whoever has an account already proves that it is theirs as well.
    if (account !== undefined && (account.disabled || !(await isPassword(password, account.password_hash)))) throw new ProblemError('wrong-credentials');
    await this.throttle.forgive({ email, address });
    const invitation = { organisationId, personId, hash: hashOf(token) };
    if (account === undefined) return this.entering.run(invitation, { passwordHash: await hashPassword(password) }, replaced);
    const pending = await this.secondStep.askFor({ accountId: account.id, organisationId, personId, invitationHash: invitation.hash });
    return pending ?? this.entering.run(invitation, { accountId: account.id }, replaced);
  }
}
