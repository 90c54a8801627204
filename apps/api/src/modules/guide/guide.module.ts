import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { CompareGuides } from './compare-guides.js';
import { GuideFactsController } from './guide-facts.controller.js';
import { GuideController } from './guide.controller.js';
import { ReadGuide } from './read-guide.js';
import { ReadRaci } from './read-raci.js';
import { TailorGuide } from './tailor-guide.js';

@Module({
  imports: [AuditModule, PeopleModule, TasksModule],
  controllers: [GuideController, GuideFactsController],
  providers: [CompareGuides, ReadGuide, ReadRaci, TailorGuide],
})
export class GuideModule {}
