import { Module } from '@nestjs/common';
import { ConversationModule } from '../conversation/conversation.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { RoundsModule } from '../rounds/rounds.module.js';
import { StaffingModule } from '../staffing/staffing.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { BuildDemo } from './build-demo.js';
import { Hands, OfficeHands, RoundHands, TaskHands } from './hands.js';

/** A municipality to look around in. It is built with what the other modules do; nobody but set-up asks for it. */
@Module({
  imports: [ConversationModule, InventoryModule, PeopleModule, RolesModule, RoundsModule, StaffingModule, TasksModule],
  providers: [Hands, OfficeHands, RoundHands, TaskHands, BuildDemo],
  exports: [BuildDemo],
})
export class DemoModule {}
