import { Injectable } from '@nestjs/common';
import type { SecondStep as Step } from '@stegvis/contract';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import type { OwnOrigins } from '../../../platform/http/same-origin.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import type { SignedIn } from '../sign-in/entry.js';
import { FinishSignIn } from './finish-sign-in.js';
import { lockPending } from './pending-sign-in.query.js';
import { challengePending, endPending } from './pending-sign-ins.store.js';
import { ProveFactor } from './prove-factor.js';
import { signInOver } from './second-step.js';

/** The browser that gave the password. */
export interface WaitingBrowser {
  readonly pending: string | undefined;
  /** The client's network address. */
  readonly address: string;
  readonly home: OwnOrigins;
  /** The token of the request's session. */
  readonly replaced: string | undefined;
}

@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly proving: ProveFactor,
    private readonly finishing: FinishSignIn,
  ) {}

  async run(step: Step, { pending: token = '', home, replaced }: WaitingBrowser): Promise<SignedIn> {
    const hash = hashOf(token);
    const signedIn = await this.unitOfWork.installation(async (sql) => {
      const pending = await lockPending(sql, hash, this.clock.now());
      if (pending === undefined) throw signInOver();
      await challengePending(sql, hash, null);
      if (
        !(await this.proving.run(sql, pending.accountId, step, {
          challenge: pending.challenge,
          home,
          verification: 'preferred',
        }))
      ) {
        return null;
      }
      await endPending(sql, hash);
      return this.finishing.run(sql, pending, replaced);
    });
    if (signedIn === null) throw new ProblemError('wrong-proof');
    return signedIn;
  }
}
