import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditTrail } from './audit-trail.js';
import { SealAuditTrail } from './seal-audit-trail.js';
import { SqlAuditTrail } from './sql-audit-trail.js';
import { AuditChainRow } from './audit-chain.row.js';
import { AuditEventRow } from './audit-event.row.js';
import { AuditSealRow } from './audit-seal.row.js';

const rows = TypeOrmModule.forFeature([AuditChainRow, AuditEventRow, AuditSealRow], 'stegvis_app');

/** Writing the record, and sealing it. `history` reads it and watches over it. */
@Module({
  imports: [rows],
  providers: [{ provide: AuditTrail, useClass: SqlAuditTrail }, SealAuditTrail],
  exports: [AuditTrail, SealAuditTrail],
})
export class AuditModule {}
