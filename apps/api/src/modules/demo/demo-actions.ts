import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { AddComment } from '../conversation/conversation.door.js';
import { CreateDataset } from '../inventory/inventory.door.js';
import { DepartPerson } from '../staffing/staffing.door.js';
import { People, UpdatePerson } from '../people/people.door.js';
import { Roles } from '../roles/roles.door.js';
import { ChooseDatasets, CreateRound, RemoveDataset, StartRound } from '../rounds/rounds.door.js';
import { AddEvidence, CommandTask, ReadTask } from '../tasks/tasks.door.js';

/** What can be done to people and the inventory. */
@Injectable()
export class OfficeActions {
  constructor(
    readonly people: People,
    readonly roles: Roles,
    readonly update: UpdatePerson,
    readonly depart: DepartPerson,
    readonly createDataset: CreateDataset,
  ) {}
}

/** What can be done to a round. */
@Injectable()
export class RoundActions {
  constructor(
    readonly create: CreateRound,
    readonly start: StartRound,
    readonly choose: ChooseDatasets,
    readonly remove: RemoveDataset,
  ) {}
}

/** What can be done to a task. */
@Injectable()
export class TaskActions {
  constructor(
    readonly read: ReadTask,
    readonly command: CommandTask,
    readonly comment: AddComment,
    readonly evidence: AddEvidence,
    readonly files: FileStore,
  ) {}
}

/** The actions that a demo is built with: those that people use, and a clock that can be moved. */
@Injectable()
export class DemoActions {
  constructor(
    readonly office: OfficeActions,
    readonly rounds: RoundActions,
    readonly tasks: TaskActions,
    readonly clock: Clock,
    readonly unitOfWork: UnitOfWork,
  ) {}
}
