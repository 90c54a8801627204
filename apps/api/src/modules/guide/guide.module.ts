import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { PeopleModule } from '../people/people.module.js';
import { GuideController } from './guide.controller.js';
import { ReadGuide } from './read-guide.js';
import { TailorGuide } from './tailor-guide.js';

@Module({
  imports: [HistoryModule, PeopleModule],
  controllers: [GuideController],
  providers: [ReadGuide, TailorGuide],
})
export class GuideModule {}
