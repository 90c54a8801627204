import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { hashPassword, refuseGuessable } from '../passwords.js';
import { Sessions } from '../sessions.js';
import type { Member, StartedSession } from '../sessions.js';
import { Throttle } from '../throttle.js';
import { linkOver, type OpenReset } from './open-password-reset.js';
import { spendReset } from './password-reset.query.js';
import { ReplacePassword } from './replace-password.js';

export interface Browser {
  readonly address: string;
  /** The token of the session that the request came with, maybe of another account. */
  readonly replaced: string | undefined;
}

@Injectable()
export class ChoosePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly replacing: ReplacePassword,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
  ) {}

  async run(reset: OpenReset, token: string, password: string, { address, replaced }: Browser): Promise<StartedSession & { readonly member: Member }> {
    const { accountId, organisationId, personId, email } = reset;
    refuseGuessable('password', password, reset);
    // Hashing is dear: many at once with one link are slowed down before it.
    await this.throttle.count({ email, address, of: 'link' });
    const passwordHash = await hashPassword(password);
    const member = { accountId, organisationId, personId };
    const session = await this.unitOfWork.installation(async (sql) => {
      if (!(await spendReset(sql, hashOf(token), this.clock.now()))) throw linkOver();
      await this.replacing.run(sql, reset, { passwordHash, way: 'link' });
      return this.sessions.start(sql, member, replaced);
    });
    await this.throttle.forgive({ email, address });
    return { ...session, member };
  }
}
