import { Injectable } from '@nestjs/common';
import type { AnswerOf, PasskeyRequest, secondFactorOperations } from '@stegvis/contract';
import type { Instant } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import type { OwnOrigins } from '../../../platform/http/same-origin.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { holdAccount } from '../sign-in/hold-proof.js';
import { hasFactors, listFactors, listPasskeys } from './factors.store.js';
import { requestOf } from './passkeys.js';
import { lockPending, putPending, readPending, type BegunSignIn, type PendingSignIn } from './pending-sign-in.query.js';
import { challengePending } from './pending-sign-ins.store.js';
import { countRecoveryCodes } from './recovery-codes.store.js';

/** A sign-in that waits for its second step, in the browser that has this token. */
export interface PendingEntry {
  readonly pending: string;
  readonly expiresAt: Instant;
}

export type WaitingStep = AnswerOf<typeof secondFactorOperations.getPendingSignIn>;

const validSeconds = 300;

/** No such sign-in is pending in this browser now. */
export const signInOver = (): ProblemError => new ProblemError('sign-in-over');

/** The step between a correct password and a session, for accounts with a second factor. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Calls `begin` when the account has no second factor, so that the password is sufficient; otherwise stores a pending
   * sign-in. It locks the account first: a password that was replaced since it was compared with `passwordHash` is
   * refused, and a password alone is not accepted when a factor has just been added.
   */
  enter<Begun>(
    begun: BegunSignIn,
    passwordHash: string | null | undefined,
    begin: (sql: Sql) => Promise<Begun>,
  ): Promise<Begun | PendingEntry> {
    return this.unitOfWork.installation(async (sql) => {
      if (!(await holdAccount(sql, begun.accountId, passwordHash))) throw new ProblemError('wrong-credentials');
      if (!(await hasFactors(sql, begun.accountId))) return begin(sql);
      const pending = this.ids.secret();
      const expiresAt = this.clock.after(validSeconds);
      await putPending(sql, hashOf(pending), begun, this.clock.now(), expiresAt);
      return { pending, expiresAt };
    });
  }

  async read(token: string | undefined): Promise<PendingSignIn> {
    if (token === undefined) throw signInOver();
    const pending = await this.unitOfWork.installation((sql) => readPending(sql, hashOf(token), this.clock.now()));
    if (pending === undefined) throw signInOver();
    return pending;
  }

  async methods(token: string | undefined): Promise<WaitingStep> {
    const { accountId, expiresAt } = await this.read(token);
    return this.unitOfWork.installation(async (sql) => {
      const kinds = new Set((await listFactors(sql, accountId)).map((factor) => factor.kind));
      const recovery = (await countRecoveryCodes(sql, accountId)) > 0 ? (['recovery-code'] as const) : [];
      return { methods: [...kinds, ...recovery], expiresAt };
    });
  }

  challenge(token: string | undefined, home: OwnOrigins): Promise<PasskeyRequest> {
    if (token === undefined) throw signInOver();
    return this.unitOfWork.installation(async (sql) => {
      const pending = await lockPending(sql, hashOf(token), this.clock.now());
      if (pending === undefined) throw signInOver();
      const request = await requestOf(home, await listPasskeys(sql, pending.accountId), 'preferred');
      await challengePending(sql, hashOf(token), request.challenge);
      return request;
    });
  }
}
