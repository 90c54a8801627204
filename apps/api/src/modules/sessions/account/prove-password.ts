import { Injectable } from '@nestjs/common';
import type { Identity } from '../../../platform/http/identity.js';
import { found, invalid } from '../../../platform/http/problem.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import type { SecurityEvent } from '../../../platform/http/security-log.js';
import { Accounts } from '../accounts.js';
import type { Account } from '../accounts.js';
import { isPassword } from '../passwords.js';
import { Throttle } from '../throttle.js';

export interface GivenProof {
  readonly path: string;
  readonly password: string;
  readonly address: string;
  /** Told apart from strangers who guess, as it is at signing in. */
  readonly browser: string | undefined;
  /** What a wrong one is told as. */
  readonly event: SecurityEvent;
}

/** Whoever sits at an open session may be somebody else: the password tells. Tries count together with those of signing in. */
@Injectable()
export class ProvePassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly security: SecurityLog,
  ) {}

  async run({ accountId, personId, organisationId }: Identity, { path, password, address, browser, event }: GivenProof): Promise<Account> {
    const account = found(await this.accounts.byId(accountId));
    await this.throttle.count({ email: account.email, address, browser });
    if (!(await isPassword(password, account.password_hash))) {
      this.security.tell(event, { accountId, personId, organisationId });
      throw invalid({ path, code: 'wrong-password' });
    }
    await this.throttle.forgive({ email: account.email, address, browser });
    return account;
  }
}
