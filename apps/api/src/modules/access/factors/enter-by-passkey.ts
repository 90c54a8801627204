import { Injectable } from '@nestjs/common';
import type { PasskeyAssertion } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { Accounts } from '../sign-in/accounts.js';
import type { SignedIn } from '../sign-in/entry.js';
import { BeginSession } from '../sign-in/begin-session.js';
import { handleOf } from './passkeys.js';
import { ProveFactor, type Asked } from './prove-factor.js';

@Injectable()
export class EnterByPasskey {
  constructor(
    private readonly accounts: Accounts,
    private readonly beginning: BeginSession,
    private readonly proving: ProveFactor,
  ) {}

  /** Null when the passkey, or its owner's account, may not sign in. */
  async run(
    sql: Sql,
    assertion: PasskeyAssertion,
    asked: Asked,
    replaced: string | undefined,
  ): Promise<SignedIn | null> {
    const accountId = await this.proving.byPasskey(sql, assertion, asked);
    if (accountId === null || !isOf(assertion, accountId)) return null;
    const account = await this.accounts.byId(accountId);
    if (account === undefined || account.disabled) return null;
    const [home] = await this.accounts.memberships(accountId);
    if (home === undefined) return null;
    return this.beginning.within(
      sql,
      { accountId, organisationId: home.organisation_id, personId: home.person_id },
      replaced,
    );
  }
}

/** Whether the owner that the authenticator names is the one that the server knows. */
const isOf = ({ response: { userHandle } }: PasskeyAssertion, accountId: Uuid): boolean =>
  userHandle === handleOf(accountId).toString('base64url');
