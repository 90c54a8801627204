import { Module } from '@nestjs/common';
import { AuditTrail } from './history.door.js';
import { SqlAuditTrail } from './sql-audit-trail.js';

/** Writing history: what every other module needs. Reading it is `HistoryReadingModule`, which needs people. */
@Module({
  providers: [{ provide: AuditTrail, useClass: SqlAuditTrail }],
  exports: [AuditTrail],
})
export class HistoryModule {}
