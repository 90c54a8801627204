import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { AuditEventsController } from './audit-events.controller.js';
import { ListAuditEvents } from './list-audit-events.js';
import { SealAuditTrail } from './seal-audit-trail.js';

@Module({
  imports: [PeopleModule, TasksModule],
  controllers: [AuditEventsController],
  providers: [ListAuditEvents, SealAuditTrail],
})
export class HistoryReadingModule {}
