import { Injectable } from '@nestjs/common';
import type { PasskeyAssertion, PasskeyRequest } from '@stegvis/contract';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import type { OwnOrigins } from '../../../platform/http/same-origin.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import type { SignedIn } from '../sign-in/entry.js';
import { Throttle } from '../sign-in/throttle.js';
import type { WaitingBrowser } from './complete-sign-in.js';
import { EnterByPasskey } from './enter-by-passkey.js';
import { requestOf } from './passkeys.js';
import { putChallenge, takeChallenge } from './pending-sign-ins.store.js';
import { signInOver, type PendingEntry } from './second-step.js';

const validSeconds = 300;

/** A passkey that verified its owner is two factors: a device that they have, and their finger, face or PIN. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly throttle: Throttle,
    private readonly entering: EnterByPasskey,
  ) {}

  async challenge(home: OwnOrigins, address: string): Promise<PendingEntry & { readonly request: PasskeyRequest }> {
    const pending = this.ids.secret();
    // No account is named yet, so attempts are counted by network address only.
    await this.throttle.count({ email: pending, address, of: 'passkey' });
    const request = await requestOf(home, [], 'required');
    const expiresAt = this.clock.after(validSeconds);
    await this.unitOfWork.installation((sql) =>
      putChallenge(sql, hashOf(pending), request.challenge, this.clock.now(), expiresAt),
    );
    return { pending, expiresAt, request };
  }

  async run(assertion: PasskeyAssertion, { pending: token = '', home, replaced }: WaitingBrowser): Promise<SignedIn> {
    const signedIn = await this.unitOfWork.installation(async (sql) => {
      const challenge = await takeChallenge(sql, hashOf(token), this.clock.now());
      if (challenge === undefined) return 'over';
      return this.entering.run(sql, assertion, { challenge, home, verification: 'required' }, replaced);
    });
    if (signedIn === 'over') throw signInOver();
    if (signedIn === null) throw new ProblemError('wrong-proof');
    return signedIn;
  }
}
