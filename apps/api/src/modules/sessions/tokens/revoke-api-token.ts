import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { found } from '../../../platform/http/problem.js';
import { AuditTrail } from '../../history/history.door.js';
import { readApiToken } from './api-tokens.query.js';

/** It stops working within a second. That it was there stays in the list. */
@Injectable()
export class RevokeApiToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  run(who: Identity, id: Uuid): Promise<void> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const token = found(await readApiToken(sql, who.personId, id));
      if (token.revokedAt !== null) return;
      await sql.execute('UPDATE api_tokens SET revoked_at = $3 WHERE organisation_id = $1 AND id = $2', [who.organisationId, id, this.clock.now()]);
      await this.audit.write(sql, { action: 'token.revoked', subject: { type: 'token', id, title: token.name } });
    });
  }
}
