import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';

const windowSeconds = 15 * 60;
const freeTries = 5;
const firstWaitSeconds = 15;
const mostFromAddress = 60;

export interface Attempt {
  readonly email: string;
  readonly address: string;
  /** What is tried. Each counts by itself: whoever guessed wrongly five times may still ask for a way back. */
  readonly of?: 'account' | 'reset' | 'link' | 'address';
}

/**
 * Guessing is slowed down by account (each wrong pair beyond the fifth doubles the wait) and by address. Tries are counted before the
 * password is looked at, so that many at once count as many.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Counts one try. @throws ProblemError 429 with the seconds to wait. */
  async count(attempt: Attempt): Promise<void> {
    const [account, address] = subjects(attempt);
    const wait = await this.unitOfWork.installation(async (sql) => {
      const [tries] = await sql.query<{ account: number; address: number; since: number | null }>(
        `SELECT count(*) FILTER (WHERE subject = $1) AS account, count(*) FILTER (WHERE subject = $2) AS address,
           extract(epoch FROM $4::timestamptz - max(at) FILTER (WHERE subject = $1))::int AS since
         FROM sign_in_attempts WHERE subject IN ($1, $2) AND at > $3`,
        [account, address, this.clock.after(-windowSeconds), this.clock.now()],
      );
      const seconds = waitOf(tries?.account ?? 0, tries?.since ?? 0, tries?.address ?? 0);
      if (seconds > 0) return seconds;
      await sql.execute('INSERT INTO sign_in_attempts (subject, at, id) VALUES ($1, $3, $4), ($2, $3, $4)', [account, address, this.clock.now(), this.ids.next()]);
      return 0;
    });
    if (wait > 0) throw new ProblemError('too-many-requests', { headers: { 'retry-after': String(wait) }, params: { seconds: wait } });
  }

  /** The pair was right: what was wrong before counts no more. */
  async forgive(attempt: Attempt): Promise<void> {
    const [account] = subjects(attempt);
    await this.unitOfWork.installation((sql) => sql.execute('DELETE FROM sign_in_attempts WHERE subject = $1', [account]));
  }

  async forgetOld(): Promise<void> {
    await this.unitOfWork.installation((sql) => sql.execute('DELETE FROM sign_in_attempts WHERE at < $1', [this.clock.after(-windowSeconds)]));
  }
}

function waitOf(ofAccount: number, sinceLast: number, ofAddress: number): number {
  if (ofAddress >= mostFromAddress) return 60;
  if (ofAccount < freeTries) return 0;
  const wait = Math.min(firstWaitSeconds * 2 ** (ofAccount - freeTries), windowSeconds);
  return Math.max(0, wait - sinceLast);
}

const subjects = ({ email, address, of = 'account' }: Attempt): readonly [string, string] => [`${of} ${digest(email)}`, `address ${digest(address)}`];
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
