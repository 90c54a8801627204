import { Injectable } from '@nestjs/common';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, invalid } from '../../../platform/http/problem.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import { Accounts } from '../accounts.js';
import { isPassword } from '../passwords.js';
import { Throttle } from '../throttle.js';

/** What somebody who is signed in proves once more before their ways in are changed. */
export interface Proof {
  readonly who: Identity;
  readonly password: string;
  /** Of the client. */
  readonly address: string;
}

@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly security: SecurityLog,
  ) {}

  /** The account's own address. @throws ProblemError 400 at the field for a wrong password, 403 for tokens, 429 for too many. */
  async run({ who, password, address }: Proof): Promise<string> {
    const account = who.via === 'session' ? await this.accounts.byId(who.accountId) : undefined;
    if (account === undefined) throw forbidden();
    const attempt = { email: account.email, address, of: 'proof' } as const;
    await this.throttle.count(attempt);
    if (!(await isPassword(password, account.password_hash))) {
      this.security.tell('session-proof-failed', { accountId: who.accountId, personId: who.personId, organisationId: who.organisationId });
      throw invalid({ path: 'password', code: 'wrong-password' });
    }
    await this.throttle.forgive(attempt);
    return account.email;
  }
}
