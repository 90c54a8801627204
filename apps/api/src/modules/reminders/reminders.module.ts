import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { GuideModule } from '../guide/guide.module.js';
import { RecordReminders } from './record-reminders.js';
import { RemindPeople } from './remind-people.js';
import { RemindersController } from './reminders.controller.js';

/** Sending reminders by hand. */
@Module({
  imports: [AuditModule, GuideModule],
  controllers: [RemindersController],
  providers: [RecordReminders, RemindPeople],
})
export class RemindersModule {}
