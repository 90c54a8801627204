import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { GuideModule } from '../guide/guide.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AddEvidence } from './add-evidence.js';
import { CommandTask } from './command-task.js';
import { CommandTasks } from './command-tasks.js';
import { EvidenceController } from './evidence.controller.js';
import { GiveCommand } from './give-command.js';
import { GrantRoles } from './grant-roles.js';
import { ListTasks } from './list-tasks.js';
import { NamedTasks } from './named-tasks.js';
import { NotifyTurns } from './notify-turns.js';
import { ReadHistory } from './read-history.js';
import { ReadTask } from './read-task.js';
import { ReceiveEvidence } from './receive-evidence.js';
import { RemoveEvidence } from './remove-evidence.js';
import { TasksOfRound } from './tasks-of-round.js';
import { RecordTaskEvents } from './record-task-events.js';
import { TaskEffects } from './task-effects.js';
import { TaskFollowers } from './task-follower.js';
import { TaskStore } from './task-store.js';
import { TaskHistoryController, TasksController } from './tasks.controller.js';

@Module({
  imports: [AuditModule, GuideModule, PeopleModule],
  controllers: [TasksController, TaskHistoryController, EvidenceController],
  providers: [
    NamedTasks,
    TaskStore,
    TaskEffects,
    TaskFollowers,
    GrantRoles,
    RecordTaskEvents,
    NotifyTurns,
    ReadTask,
    GiveCommand,
    CommandTask,
    CommandTasks,
    ListTasks,
    ReadHistory,
    AddEvidence,
    ReceiveEvidence,
    RemoveEvidence,
    TasksOfRound,
  ],
  exports: [
    NamedTasks,
    TaskFollowers,
    GrantRoles,
    RecordTaskEvents,
    NotifyTurns,
    TasksOfRound,
    ReadTask,
    CommandTask,
    AddEvidence,
  ],
})
export class TasksModule {}
