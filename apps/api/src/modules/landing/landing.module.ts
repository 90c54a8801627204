import { Module } from '@nestjs/common';
import { ConversationModule } from '../conversation/conversation.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AccessModule } from '../access/access.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { AnswerLanding } from './answer-landing.js';
import { LandingController } from './landing.controller.js';
import { ShowLanding } from './show-landing.js';
import { SignInHere } from './sign-in-here.js';

/** Pages for answering a task from its mail, without the web application. */
@Module({
  imports: [ConversationModule, OrganisationsModule, AccessModule, TasksModule],
  controllers: [LandingController],
  providers: [AnswerLanding, ShowLanding, SignInHere],
})
export class LandingModule {}
