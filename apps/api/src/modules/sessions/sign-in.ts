import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../platform/http/problem.js';
import { SecurityLog } from '../../platform/http/security-log.js';
import { Accounts } from './accounts.js';
import { BeginSession } from './begin-session.js';
import { isPassword } from './passwords.js';
import type { Member, StartedSession } from './sessions.js';
import { Throttle } from './throttle.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  /** The token of the session that the request came with. */
  readonly replaced: string | undefined;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly beginning: BeginSession,
    private readonly security: SecurityLog,
  ) {}

  async run({ email, password, address, replaced }: Credentials): Promise<StartedSession & { readonly member: Member }> {
    await this.throttle.count({ email, address });
    const account = await this.accounts.byEmail(email);
    const right = await isPassword(password, account?.disabled === false ? account.password_hash : null);
    const [first] = right && account !== undefined ? await this.accounts.memberships(account.id) : [];
    if (account === undefined || first === undefined) {
      this.security.tell('sign-in-failed', { accountId: account?.id });
      throw new ProblemError('wrong-credentials');
    }
    await this.throttle.forgive({ email, address });
    return this.beginning.run({ accountId: account.id, organisationId: first.organisation_id, personId: first.person_id }, replaced);
  }
}
