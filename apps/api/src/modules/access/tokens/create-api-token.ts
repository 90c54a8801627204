import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@stegvis/workflow';
import { Clock, toInstant } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound, invalid } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf, organisationToken } from '../../../platform/ids/organisation-token.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { refuseAllButOwner } from '../account/own-account.js';
import { holdProof } from '../sign-in/hold-proof.js';
import { insertApiToken, readApiToken } from './api-tokens.store.js';
import type { ApiTokenView } from './api-tokens.store.js';

const defaultSeconds = 90 * 86_400;
const longestSeconds = 366 * 86_400;

export interface NewToken {
  readonly name: string;
  readonly scope: 'read' | 'write';
  readonly expiresOn?: LocalDate | undefined;
}

/** Creates a token for a program that acts as its maker. The secret is in this one answer and nowhere else. */
@Injectable()
export class CreateApiToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: AuditTrail,
    private readonly security: SecurityLog,
  ) {}

  run(who: Identity, { name, scope, expiresOn }: NewToken): Promise<ApiTokenView & { token: string }> {
    // A token cannot make tokens, or a leaked one could renew itself for ever.
    refuseAllButOwner(who);
    const expiresAt = expiresOn === undefined ? this.clock.after(defaultSeconds) : toInstant(`${expiresOn}T23:59:59Z`);
    if (expiresAt <= this.clock.now()) throw invalid({ path: 'expiresOn', code: 'in-the-past' });
    if (expiresAt > this.clock.after(longestSeconds)) throw invalid({ path: 'expiresOn', code: 'too-late' });
    const token = organisationToken(who.organisationId, this.ids.secret());
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await holdProof(sql, who);
      const id = this.ids.next();
      const created_at = this.clock.now();
      await insertApiToken(sql, {
        id,
        person_id: who.personId,
        name,
        scope,
        token_hash: hashOf(token),
        created_at,
        expires_at: expiresAt,
      });
      await this.audit.write(sql, {
        action: 'token.created',
        subject: { type: 'token', id, title: name },
        detail: { scope, expiresAt },
      });
      sql.afterCommit(() => {
        this.security.write('token-created', {
          accountId: who.accountId,
          personId: who.personId,
          organisationId: who.organisationId,
          credentialId: id,
          way: scope,
        });
      });
      return { ...orNotFound(await readApiToken(sql, who.personId, id)), token: `stv_${token}` };
    });
  }
}
