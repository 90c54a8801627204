import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditChainRow } from './audit-chain.row.js';
import { AuditSealRow } from './audit-seal.row.js';
import { SealAuditTrail } from './seal-audit-trail.js';

/** Seals the record and the events of tasks, and verifies the seals. */
@Module({
  imports: [TypeOrmModule.forFeature([AuditChainRow, AuditSealRow], 'stegvis_app')],
  providers: [SealAuditTrail],
  exports: [SealAuditTrail],
})
export class SealsModule {}
