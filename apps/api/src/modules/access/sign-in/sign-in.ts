import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../../platform/http/problem.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import { Accounts } from './accounts.js';
import { BeginSession } from './begin-session.js';
import type { Entry } from './entry.js';
import { SecondStep } from '../factors/second-step.js';
import { isPassword } from './passwords.js';
import { Throttle } from './throttle.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  /** The token of the request's session. */
  readonly replaced: string | undefined;
  /** Distinguishes a browser in which somebody has signed in to the account before from strangers. */
  readonly browser: string | undefined;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly secondStep: SecondStep,
    private readonly beginning: BeginSession,
    private readonly security: SecurityLog,
  ) {}

  /** Returns a session; when the account has a second factor, a pending sign-in. */
  async run({ email, password, address, replaced, browser }: Credentials): Promise<Entry> {
    await this.throttle.count({ email, address, browser });
    const account = await this.accounts.byEmail(email);
    const right = await isPassword(password, account?.disabled === false ? account.password_hash : null);
    const [first] = right && account !== undefined ? await this.accounts.memberships(account.id) : [];
    if (account === undefined || first === undefined) {
      this.security.write('sign-in-failed', { accountId: account?.id });
      throw new ProblemError('wrong-credentials');
    }
    await this.throttle.forgive({ email, address, browser });
    const member = { accountId: account.id, organisationId: first.organisation_id, personId: first.person_id };
    return this.secondStep.enter(member, account.password_hash, (sql) => this.beginning.within(sql, member, replaced));
  }
}
