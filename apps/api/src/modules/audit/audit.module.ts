import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditTrail } from './audit-trail.js';
import { AuditEventRow } from './audit-event.row.js';

/** Writing the record. `seals` seals it, `history` reads it and watches over it. */
@Module({
  imports: [TypeOrmModule.forFeature([AuditEventRow], 'stegvis_app')],
  providers: [AuditTrail],
  exports: [AuditTrail],
})
export class AuditModule {}
