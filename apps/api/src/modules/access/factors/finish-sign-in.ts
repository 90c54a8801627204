import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import { Accounts } from '../sign-in/accounts.js';
import { EnterByInvitation } from '../invitations/enter-by-invitation.js';
import type { SignedIn } from '../sign-in/entry.js';
import { EnterByReset } from '../resets/enter-by-reset.js';
import { BeginSession } from '../sign-in/begin-session.js';
import type { PendingSignIn } from './pending-sign-in.query.js';
import { signInOver } from './second-step.js';

/** Completes what was begun with the password, in the transaction in which the second step was proven. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly beginning: BeginSession,
    private readonly invitations: EnterByInvitation,
    private readonly resets: EnterByReset,
  ) {}

  async run(sql: Sql, pending: PendingSignIn, replaced: string | undefined): Promise<SignedIn> {
    const { accountId, organisationId, personId, invitationHash, resetHash, newPasswordHash } = pending;
    if (invitationHash !== null) {
      return this.invitations.run({ organisationId, personId, hash: invitationHash }, { accountId }, replaced);
    }
    if (resetHash !== null && newPasswordHash !== null) {
      return this.resets.run(sql, resetHash, newPasswordHash, replaced);
    }
    if (!(await this.accounts.isActive({ organisation_id: organisationId, person_id: personId }))) throw signInOver();
    return this.beginning.within(sql, { accountId, organisationId, personId }, replaced);
  }
}
