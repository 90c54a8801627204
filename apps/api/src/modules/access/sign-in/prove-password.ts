import { Injectable } from '@nestjs/common';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, orNotFound, invalid } from '../../../platform/http/problem.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import type { SecurityEvent } from '../../../platform/http/security-log.js';
import { Accounts } from './accounts.js';
import type { Account } from './accounts.js';
import { isPassword } from './passwords.js';
import { Throttle, type Attempt } from './throttle.js';

/** What somebody who is signed in proves once more before their ways in are changed. */
export interface Proof {
  readonly who: Identity;
  readonly password: string;
  /** Of the client. */
  readonly address: string;
  /** Told apart from strangers who guess, as it is at signing in. */
  readonly browser?: string | undefined;
}

export interface Proving {
  /** Where the password stands in the request. */
  readonly path?: string;
  /** What a wrong one is told as. */
  readonly event: SecurityEvent;
  /** Whose tries it counts with: those of signing in, or a count of its own. */
  readonly of?: Attempt['of'];
  /** Right tries stay counted too, where what comes of them reaches other people. */
  readonly forgives?: boolean;
}

/** Before second factors are changed. Only who is signed in can try at all, so the waits may be long. */
export const ofFactors: Proving = { of: 'proof', event: 'session-proof-failed' };

/** Whoever sits at an open session may be somebody else: the password tells. */
@Injectable()
export class ProvePassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
    private readonly security: SecurityLog,
  ) {}

  /** The account of whoever proved it, whose password may be replaced from now on: see `holdProof`. @throws ProblemError 400 for a wrong password, 403 for tokens, 429 for too many tries. */
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
      this.security.tell(event, { accountId, personId, organisationId });
      throw invalid({ path, code: 'wrong-password' });
    }
    if (forgives) await this.throttle.forgive(attempt);
    return account;
  }
}
