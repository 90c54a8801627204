import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import { ProvePassword } from '../sign-in/prove-password.js';
import { Sessions } from '../sign-in/sessions.js';
import type { StartedSession } from '../sign-in/sessions.js';
import { refuseAllButOwner } from './own-account.js';

export interface SeenBrowser {
  readonly address: string;
  /** The token that distinguishes a known browser from strangers. */
  readonly browser: string | undefined;
  /** The secret of the request's session. */
  readonly token: string;
}

/** Verifies the password again, after which operations that give rights are allowed for some minutes. */
@Injectable()
export class ProveSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proving: ProvePassword,
    private readonly sessions: Sessions,
    private readonly security: SecurityLog,
  ) {}

  async run(who: Identity, password: string, { address, browser, token }: SeenBrowser): Promise<StartedSession> {
    refuseAllButOwner(who);
    await this.proving.run({ who, password, address, browser }, { event: 'session-proof-failed' });
    const session = await this.unitOfWork.installation((sql) => this.sessions.prove(sql, token));
    const { accountId, personId, organisationId, credentialId } = who;
    this.security.write('session-proven', { accountId, personId, organisationId, credentialId });
    return session;
  }
}
