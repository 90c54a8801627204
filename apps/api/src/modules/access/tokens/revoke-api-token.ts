import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { markRevoked, readApiToken } from './api-tokens.store.js';

/** The token stops working within a second, and stays in the list. */
@Injectable()
export class RevokeApiToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly security: SecurityLog,
  ) {}

  run(who: Identity, id: Uuid): Promise<void> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.revoke(sql, who.personId, id);
    });
  }

  /**
   * Revokes a token of the person in the transaction's organisation. @returns its name, or null when it was revoked
   * before
   */
  async revoke(sql: Sql, personId: Uuid, id: Uuid): Promise<string | null> {
    const { name, revokedAt } = orNotFound(await readApiToken(sql, personId, id));
    if (revokedAt !== null) return null;
    await markRevoked(sql, id, this.clock.now());
    await this.audit.write(sql, {
      action: 'token.revoked',
      subject: { type: 'token', id, title: name },
      detail: { personId },
    });
    const facts = {
      personId: sql.actor ?? undefined,
      ofPersonId: personId,
      organisationId: sql.organisationId ?? undefined,
      credentialId: id,
    };
    sql.afterCommit(() => {
      this.security.write('token-revoked', facts);
    });
    return name;
  }
}
