import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { GuideModule } from '../guide/guide.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { AddEvidence } from './evidence/add-evidence.js';
import { OpenEvidence } from './evidence/open-evidence.js';
import { CommandTask } from './command/command-task.js';
import { CommandTasks } from './command/command-tasks.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { GiveCommand } from './command/give-command.js';
import { HandBackTask } from './command/hand-back-task.js';
import { GrantRoles } from './command/grant-roles.js';
import { ListTasks } from './read/list-tasks.js';
import { NamedTasks } from './command/named-tasks.js';
import { NotifyTurns } from './command/notify-turns.js';
import { ReadHistory } from './read/read-history.js';
import { ReadTask } from './read/read-task.js';
import { ReceiveEvidence } from './evidence/receive-evidence.js';
import { RemoveEvidence } from './evidence/remove-evidence.js';
import { TasksOfRound } from './store/tasks-of-round.js';
import { RecordTaskEvents } from './command/record-task-events.js';
import { TaskEffects } from './command/task-effects.js';
import { TaskFollowers } from './task-follower.js';
import { TaskStore } from './store/task-store.js';
import { TaskHistoryController, TasksController } from './tasks.controller.js';
import { TaskEventRow } from './store/task-event.row.js';
import { TaskEvidenceRow } from './evidence/task-evidence.row.js';
import { TaskRow } from './store/task.row.js';

const rows = TypeOrmModule.forFeature([TaskEventRow, TaskEvidenceRow, TaskRow], 'stegvis_app');

@Module({
  imports: [rows, AuditModule, GuideModule, RolesModule],
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
    HandBackTask,
    CommandTask,
    CommandTasks,
    ListTasks,
    ReadHistory,
    AddEvidence,
    OpenEvidence,
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
    HandBackTask,
  ],
})
export class TasksModule {}
