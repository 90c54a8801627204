import { Injectable } from '@nestjs/common';
import type { AddedFactor, PasskeyRegistration } from '@stegvis/contract';
import { Clock } from '../../../platform/clock/clock.js';
import { databaseSeconds } from '../../../platform/database/database-time.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError, forbidden } from '../../../platform/http/problem.js';
import type { OwnOrigins } from '../../../platform/http/same-origin.js';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import { Throttle } from '../sign-in/throttle.js';
import { holdProof } from '../sign-in/hold-proof.js';
import { AddFactor } from './add-factor.js';
import { stepOfCode } from './authenticator-codes.js';
import { endSetUp, lockSetUp } from './factor-set-ups.store.js';
import { passkeyOf } from './passkeys.js';

/** The second half of adding a factor: it proves that the factor works. */
@Injectable()
export class ConfirmFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly secrets: SecretBox,
    private readonly throttle: Throttle,
    private readonly adding: AddFactor,
  ) {}

  async authenticator(
    who: Identity,
    { name, code }: { readonly name: string; readonly code: string },
    address: string,
  ): Promise<AddedFactor> {
    if (who.via !== 'session') throw forbidden();
    const attempt = { email: who.accountId, address, of: 'proof' } as const;
    await this.throttle.count(attempt);
    const { accountId, credentialId: sessionId } = who;
    const added = await this.unitOfWork.installation(async (sql) => {
      await holdProof(sql, who);
      const begun = await lockSetUp(sql, { accountId, kind: 'authenticator', sessionId }, this.clock.now());
      if (begun?.secret == null) throw new ProblemError('conflict');
      const secret = await this.secrets.open(begun.secret, `authenticator ${accountId}`);
      const step = secret === null ? null : stepOfCode(secret, code, await databaseSeconds(sql), 0);
      // The code counts as used, so it does not work for the next sign-in.
      return step === null
        ? null
        : this.adding.run(sql, { who, name, made: { kind: 'authenticator', secret: begun.secret, step } });
    });
    if (added === null) throw new ProblemError('wrong-proof');
    await this.throttle.forgive(attempt);
    return added;
  }

  async passkey(
    who: Identity,
    { name, passkey }: { readonly name: string; readonly passkey: PasskeyRegistration },
    home: OwnOrigins,
  ): Promise<AddedFactor> {
    if (who.via !== 'session') throw forbidden();
    const { accountId, credentialId: sessionId } = who;
    const added = await this.unitOfWork.installation(async (sql) => {
      await holdProof(sql, who);
      const begun = await lockSetUp(sql, { accountId, kind: 'passkey', sessionId }, this.clock.now());
      if (begun?.challenge == null) throw new ProblemError('conflict');
      // A challenge is valid for one attempt, whatever its result.
      await endSetUp(sql, accountId, 'passkey');
      const made = await passkeyOf(home, begun.challenge, passkey);
      return made === null ? null : this.adding.run(sql, { who, name, made: { ...made, kind: 'passkey' } });
    });
    if (added === null) throw new ProblemError('wrong-proof');
    return added;
  }
}
