import { Injectable } from '@nestjs/common';
import { givesRole, type TaskCommandBody, type TaskView } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { holdAuthority } from '../../roles/roles.door.js';
import { GiveCommand } from './give-command.js';
import { ReadTask, type TaskAsked } from '../read/read-task.js';
import { TaskEffects } from './task-effects.js';
import { factsAfter } from '../store/facts-after.js';
import { problemOf } from './task-problems.js';

/** Gives a task one of the fourteen commands. */
@Injectable()
export class CommandTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly give: GiveCommand,
    private readonly effects: TaskEffects,
    private readonly readTask: ReadTask,
  ) {}

  run(who: Identity, id: Uuid, seen: number, body: TaskCommandBody, language: Language): Promise<TaskView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      if (givesRole(body)) await holdAuthority(sql);
      let asked: TaskAsked | undefined;
      const outcome = await this.give.run(sql, id, seen, body, (decided) => {
        if (!this.effects.show(decided)) asked = this.readTask.ask(sql, id, factsAfter(sql, decided));
      });
      if (outcome.kind === 'done') await this.effects.apply(sql, outcome);
      else if (outcome.kind !== 'unchanged') throw await problemOf(sql, outcome, seen, language);
      return orNotFound(await this.readTask.shown(sql, asked ?? this.readTask.ask(sql, id), who.personId, language));
    });
  }
}
