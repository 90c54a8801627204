import { Injectable } from '@nestjs/common';
import type { RecordSealView } from '@stegvis/contract';
import { canReadAuditTrail, type Instant } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Roles } from '../roles/roles.door.js';

const chain = `
  SELECT number AS seals, sealed_until AS "sealedUntil", verified_at AS "verifiedAt", findings FROM audit_chains WHERE organisation_id = $1`;

/** Until when the record is sealed, and what the last verification found. */
@Injectable()
export class ReadRecordSeal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
  ) {}

  run(who: Identity): Promise<RecordSealView> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      await this.roles.require(sql, who.personId, canReadAuditTrail);
      const [row] = await sql.query<{
        seals: number;
        sealedUntil: Instant;
        verifiedAt: Instant | null;
        findings: number | null;
      }>(chain, [sql.organisationId]);
      return row ?? { seals: 0, sealedUntil: null, verifiedAt: null, findings: null };
    });
  }
}
