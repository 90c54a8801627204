import { Injectable } from '@nestjs/common';
import type { RecordSealView } from '@stegvis/contract';
import { canReadAuditTrail } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Roles } from '../roles/roles.door.js';
import { readChain } from './verified-chains.query.js';

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
      return (await readChain(sql)) ?? { seals: 0, sealedUntil: null, verifiedAt: null, findings: null };
    });
  }
}
