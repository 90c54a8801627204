import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isLockTimeout } from '../../../platform/database/errors.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { networkOf } from '../../../platform/http/network-of.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { isKnownBrowser } from './known-browsers.query.js';
import { countTries, forgetTries, lockSubjects, purgeTries, sendTries, type Tries } from './throttle.query.js';

const windowSeconds = 15 * 60;
const freeTries = 5;
const firstWaitSeconds = 15;
const mostFromAddress = 60;

/**
 * The kinds of attempts, each with its own counter, and the longest wait for an unknown browser. A minute where a
 * stranger could delay the owner; longer where only somebody who knows the password, or is signed in, can try at all.
 */
const longestWait = {
  account: 60,
  invitation: 60,
  reset: 60,
  link: 60,
  factor: windowSeconds,
  proof: windowSeconds,
  passkey: windowSeconds,
  address: windowSeconds,
} as const;

export interface Attempt {
  /** The account's address. */
  readonly email: string;
  /** The client's network address. */
  readonly address: string;
  readonly of?: keyof typeof longestWait;
  /**
   * The token of the browser. A browser in which somebody has signed in to the account before has a counter of its own.
   */
  readonly browser?: string | undefined;
}

interface Subjects {
  readonly whom: string;
  /** Null for a known browser, which attempts by others behind the same address do not concern. */
  readonly address: string | null;
  readonly longest: number;
}

/**
 * Slows guessing down by account (each wrong attempt beyond the fifth doubles the wait) and by network address.
 * Attempts are counted before the password is verified and one after the other, so that many at once count as many, in
 * all processes; by the database's clock.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /**
   * Counts one attempt, which stays counted whatever becomes of the request. @throws ProblemError 429 with the seconds
   * to wait
   */
  async count(attempt: Attempt): Promise<void> {
    const wait = await this.unitOfWork.apart(() => this.unitOfWork.installation((sql) => this.take(sql, attempt)));
    if (wait > 0) throw tooMany(wait);
  }

  /** The attempt was correct, so earlier wrong ones no longer count. */
  async forgive(attempt: Attempt): Promise<void> {
    await this.unitOfWork.installation(async (sql) => {
      const { whom, address } = await subjectsOf(sql, attempt);
      await forgetTries(sql, whom, address);
    });
  }

  purge(sql: Sql): Promise<void> {
    return purgeTries(sql, windowSeconds);
  }

  private async take(sql: Sql, attempt: Attempt): Promise<number> {
    const { whom, address, longest } = await subjectsOf(sql, attempt);
    const subjects = address === null ? [whom] : [address, whom];
    await lockSubjects(sql, subjects).catch((error: unknown) => {
      throw isLockTimeout(error) ? tooMany(2) : error;
    });
    const tries = await countTries(sql, whom, address, windowSeconds);
    const seconds = tries === undefined ? 0 : waitOf(tries, longest);
    if (seconds === 0) sendTries(sql, subjects, this.ids.next());
    return seconds;
  }
}

const tooMany = (wait: number): ProblemError =>
  new ProblemError('too-many-requests', { headers: { 'retry-after': String(wait) }, params: { seconds: wait } });

function waitOf({ whom, address, since }: Tries, longest: number): number {
  if (address >= mostFromAddress) return 60;
  if (whom < freeTries) return 0;
  const wait = Math.min(firstWaitSeconds * 2 ** (whom - freeTries), longest);
  return Math.max(0, wait - (since ?? 0));
}

async function subjectsOf(sql: Sql, { email, address, of = 'account', browser }: Attempt): Promise<Subjects> {
  const token = browser === undefined ? null : hashOf(browser);
  if (token !== null && (await isKnownBrowser(sql, email, token))) {
    return { whom: `${of} ${digest(`${email} ${token.toString('hex')}`)}`, address: null, longest: windowSeconds };
  }
  return { whom: `${of} ${digest(email)}`, address: `address ${digest(networkOf(address))}`, longest: longestWait[of] };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
