import { Injectable } from '@nestjs/common';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError, forbidden } from '../../../platform/http/problem.js';
import { Accounts, type Account } from '../accounts.js';
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
  ) {}

  /** The account, whose password may be replaced from now on: see `holdProof`. @throws ProblemError 403 for a wrong password and for tokens, 429 for too many. */
  async run({ who, password, address }: Proof): Promise<Account> {
    const account = who.via === 'session' ? await this.accounts.byId(who.accountId) : undefined;
    if (account === undefined) throw forbidden();
    const attempt = { email: account.email, address, of: 'proof' } as const;
    await this.throttle.count(attempt);
    if (!(await isPassword(password, account.password_hash))) throw new ProblemError('wrong-proof');
    await this.throttle.forgive(attempt);
    return account;
  }
}
