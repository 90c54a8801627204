import { Module } from '@nestjs/common';
import { ConversationModule } from '../conversation/conversation.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { RoundsModule } from '../rounds/rounds.module.js';
import { StaffingModule } from '../staffing/staffing.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { BuildDemo } from './build-demo.js';
import { DemoActions, OfficeActions, RoundActions, TaskActions } from './demo-actions.js';

/** The demo municipality. It is built by the actions of other modules; only set-up uses it. */
@Module({
  imports: [ConversationModule, InventoryModule, PeopleModule, RolesModule, RoundsModule, StaffingModule, TasksModule],
  providers: [DemoActions, OfficeActions, RoundActions, TaskActions, BuildDemo],
  exports: [BuildDemo],
})
export class DemoModule {}
