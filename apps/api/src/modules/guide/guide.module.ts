import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { GuideController } from './guide.controller.js';
import { RaciController } from './raci.controller.js';
import { ReadGuide } from './read-guide.js';
import { ReadRaci } from './read-raci.js';
import { TailorGuide } from './tailor-guide.js';

@Module({
  imports: [HistoryModule, PeopleModule, TasksModule],
  controllers: [GuideController, RaciController],
  providers: [ReadGuide, ReadRaci, TailorGuide],
})
export class GuideModule {}
