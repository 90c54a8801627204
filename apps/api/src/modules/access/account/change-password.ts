import { Injectable } from '@nestjs/common';
import type { BodyOf, operations } from '@stegvis/contract';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { invalid } from '../../../platform/http/problem.js';
import { hashPassword, isPassword, refuseGuessable } from '../sign-in/passwords.js';
import { ProvePassword } from '../sign-in/prove-password.js';
import { ReplacePassword } from '../resets/replace-password.js';
import { Sessions } from '../sign-in/sessions.js';
import type { StartedSession } from '../sign-in/sessions.js';
import { RevokeOwnTokens } from '../tokens/revoke-own-tokens.js';
import { refuseAllButOwner } from './own-account.js';
import type { SeenBrowser } from './prove-session.js';
import { readPasswordOwner } from './read-password-owner.js';

export type PasswordChange = BodyOf<typeof operations.changePassword>;

/** Ends everything of the account except this session, which continues with a new secret. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proving: ProvePassword,
    private readonly replacing: ReplacePassword,
    private readonly sessions: Sessions,
    private readonly tokens: RevokeOwnTokens,
  ) {}

  async run(
    who: Identity,
    { current, password, revokeTokens = false }: PasswordChange,
    { address, browser, token }: SeenBrowser,
  ): Promise<StartedSession> {
    refuseAllButOwner(who);
    refuseGuessable(
      'password',
      password,
      await this.unitOfWork.read(who.organisationId, (sql) => readPasswordOwner(sql, who.personId)),
    );
    const { password_hash: instead } = await this.proving.run(
      { who, password: current, address, browser },
      { path: 'current', event: 'password-change-failed' },
    );
    if (await isPassword(password, instead)) throw invalid({ path: 'password', code: 'same-password' });
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.installation(async (sql) => {
      await this.replacing.run(sql, who, { passwordHash, instead, way: 'current', keep: who.credentialId });
      if (revokeTokens) await this.tokens.run(who.accountId);
      return this.sessions.prove(sql, token);
    });
  }
}
