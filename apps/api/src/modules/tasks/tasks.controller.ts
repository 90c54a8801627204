import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  type BodyOf,
  type QueryOf,
  type TaskCommandBody,
  type TaskCommandResult,
  type TaskEventView,
  type TaskSummary,
  type TaskView,
  taskOperations,
} from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AskedLanguage, Handle, SeenVersion, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { AtOnce } from '../../platform/http/operation-of.js';
import { orNotFound } from '../../platform/http/problem.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { CommandTask } from './command/command-task.js';
import { CommandTasks } from './command/command-tasks.js';
import { ListTasks } from './read/list-tasks.js';
import { ReadHistory } from './read/read-history.js';
import { ReadTask } from './read/read-task.js';
import type { TaskListQuery } from './read/task-list.query.js';

const { listTasks, getTask, commandTask, commandTasks } = taskOperations;
type Commands = BodyOf<typeof commandTasks>;

@Controller()
export class TasksController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: ListTasks,
    private readonly readTask: ReadTask,
    private readonly command: CommandTask,
    private readonly commands: CommandTasks,
  ) {}

  @Handle(listTasks)
  list(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listTasks.query) }) query: TaskListQuery,
    @AskedLanguage() language: Language,
  ): Promise<Page<TaskSummary>> {
    return this.tasks.run(who, query, language);
  }

  @Handle(getTask)
  async get(@Who() who: Identity, @Param('id') id: string, @AskedLanguage() language: Language): Promise<TaskView> {
    return orNotFound(
      await this.unitOfWork.read(who.organisationId, (sql, end) =>
        this.readTask.run(sql, id, who.personId, language, end),
      ),
    );
  }

  @Handle(commandTask)
  @AtOnce()
  give(
    @Who() who: Identity,
    @Param('id') id: string,
    @SeenVersion() seen: number,
    @Body({ schema: schemaOf(commandTask.body) }) body: TaskCommandBody,
    @AskedLanguage() language: Language,
  ): Promise<TaskView> {
    return this.command.run(who, id, seen, body, language);
  }

  @Handle(commandTasks)
  giveMany(
    @Who() who: Identity,
    @Body({ schema: schemaOf(commandTasks.body) }) body: Commands,
    @AskedLanguage() language: Language,
  ): Promise<{ results: TaskCommandResult[] }> {
    return this.commands.run(who, body.commands, language);
  }
}

const { listTaskEvents } = taskOperations;
type HistoryQuery = QueryOf<typeof listTaskEvents>;

/** The history of a task. */
@Controller()
export class TaskHistoryController {
  constructor(private readonly history: ReadHistory) {}

  @Handle(listTaskEvents)
  events(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(listTaskEvents.query) }) query: HistoryQuery,
    @AskedLanguage() language: Language,
  ): Promise<Page<TaskEventView>> {
    return this.history.run(who, id, query, language);
  }
}
