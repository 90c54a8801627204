import { Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.js';
import { SealAuditTrail } from './seal-audit-trail.js';
import { SqlAuditTrail } from './sql-audit-trail.js';

/** Writing the record, and sealing it. `history` reads it and watches over it. */
@Module({
  providers: [{ provide: AuditTrail, useClass: SqlAuditTrail }, SealAuditTrail],
  exports: [AuditTrail, SealAuditTrail],
})
export class AuditModule {}
