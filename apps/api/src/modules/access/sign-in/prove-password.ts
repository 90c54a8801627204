import { Injectable } from '@nestjs/common';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, orNotFound, invalid } from '../../../platform/http/problem.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import type { SecurityEvent } from '../../../platform/http/security-log.js';
import { Accounts } from './accounts.js';
import type { Account } from './accounts.js';
import { isPassword } from './passwords.js';
import { Throttle, type Attempt } from './throttle.js';

/** What somebody who is signed in proves again before their account is changed. */
export interface Proof {
  readonly who: Identity;
  readonly password: string;
  /** The client's network address. */
  readonly address: string;
  /** Distinguishes a known browser from strangers, as at signing in. */
  readonly browser?: string | undefined;
}

export interface Proving {
  /** The path of the password in the request. */
  readonly path?: string;
  /** The event that is logged for a wrong one. */
  readonly event: SecurityEvent;
  /** The counter of its attempts: that of signing in, or its own. */
  readonly of?: Attempt['of'];
  /** False: correct attempts stay counted too, when their result reaches other people. */
  readonly forgives?: boolean;
}

/** Before second factors are changed. Only somebody who is signed in can try, so the waits may be long. */
export const ofFactors: Proving = { of: 'proof', event: 'session-proof-failed' };

/** Verifies the password, since somebody else may sit at an open session. */
@Injectable()
export class ProvePassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly security: SecurityLog,
  ) {}

  /**
   * Returns the account of the person who proved it; its password may be replaced from now on: see `holdProof`. @throws
   * ProblemError 400 for a wrong password, 403 for tokens, 429 for too many attempts
   */
  async run(
    { who, password, address, browser }: Proof,
    { path = 'password', event, of = 'account', forgives = true }: Proving,
  ): Promise<Account> {
    const { accountId, personId, organisationId, via } = who;
    if (via !== 'session') throw forbidden();
    const account = orNotFound(await this.accounts.byId(accountId));
    const attempt = { email: account.email, address, of, browser };
    await this.throttle.count(attempt);
    if (!(await isPassword(password, account.disabled ? null : account.password_hash))) {
      this.security.write(event, { accountId, personId, organisationId });
      throw invalid({ path, code: 'wrong-password' });
    }
    if (forgives) await this.throttle.forgive(attempt);
    return account;
  }
}
