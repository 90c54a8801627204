import { Injectable } from '@nestjs/common';
import type { TaskView } from '@stegvis/contract';
import type { Guide, Language, Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { ofOrganisation } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Guides } from '../../guide/guide.door.js';
import { toTaskContext } from '../store/task-context.js';
import { readTaskDetails, type TaskDetails } from './task-details.query.js';
import { readTaskFacts, type TaskFacts } from '../store/task-facts.query.js';
import { toTaskView } from './task-view.js';

/** What a task's page is made of, while the database is being asked. */
export type TaskAsked = Promise<readonly [TaskFacts | null, TaskDetails]>;

/** A task as one person sees it now. */
@Injectable()
export class ReadTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  /** Null when the organisation has no such task. `end` is called when all has been asked of a transaction that asks nothing else. */
  run(sql: Sql, id: Uuid, personId: Uuid, language: Language, end?: () => void): Promise<TaskView | null> {
    const asked = this.ask(sql, id);
    end?.();
    return this.shown(sql, asked, personId, language);
  }

  /** Sends what the database is asked, in one trip with what else is sent now. */
  ask(sql: Sql, id: Uuid): TaskAsked {
    const asked = Promise.all([readTaskFacts(sql, id, this.clock.now()), readTaskDetails(sql, id)]);
    // Whoever asked hears of it when it is shown; until then something else may have failed first.
    asked.catch(() => undefined);
    return asked;
  }

  /** Null when the organisation has no such task. */
  async shown(sql: Sql, asked: TaskAsked, personId: Uuid, language: Language): Promise<TaskView | null> {
    const now = this.clock.now();
    const [facts, details] = await asked;
    if (facts === null) return null;
    const guide = await this.guideOf(sql, facts);
    const context = toTaskContext(facts, guide, personId, { now, today: this.clock.today(facts.time_zone) });
    const names = new Map([...namesIn(facts), ...details.names]);
    return toTaskView({ facts, guide, context, details: { ...details, names }, language });
  }

  /** One that this process has not seen yet is read in the transaction that goes on, or in one of its own. */
  private async guideOf(sql: Sql, { guide_version: version }: TaskFacts): Promise<Guide> {
    return (
      this.guides.known(sql, version) ??
      this.unitOfWork.read(ofOrganisation(sql).organisation_id, (again) => this.guides.of(again, version))
    );
  }
}

/** The names of holders and substitutes: only they can have to act. */
function namesIn({ assignments, absences }: TaskFacts): (readonly [Uuid, string])[] {
  return [
    ...assignments.map(({ personId, name }) => [personId, name] as const),
    ...absences.map(({ substituteId, substituteName }) => [substituteId, substituteName] as const),
  ];
}
