import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { SignedIn } from '../sign-in/entry.js';
import { Sessions } from '../sign-in/sessions.js';
import { linkOver } from './open-password-reset.js';
import { readReset, spendReset } from './password-resets.store.js';
import { ReplacePassword } from './replace-password.js';

/** Uses a reset link, which works once: sets the new password and signs in. */
@Injectable()
export class EnterByReset {
  constructor(
    private readonly clock: Clock,
    private readonly replacing: ReplacePassword,
    private readonly sessions: Sessions,
  ) {}

  async run(sql: Sql, hash: Buffer, passwordHash: string, replaced: string | undefined): Promise<SignedIn> {
    const reset = await readReset(sql, hash, this.clock.now());
    if (reset === undefined || !(await spendReset(sql, hash, this.clock.now()))) throw linkOver();
    await this.replacing.run(sql, reset, { passwordHash, way: 'link' });
    const { accountId, organisationId, personId } = reset;
    const member = { accountId, organisationId, personId };
    return { ...(await this.sessions.start(sql, member, replaced)), member };
  }
}
