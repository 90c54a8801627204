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

/** The rows of a task's page, while the database is reading them. */
export type TaskAsked = Promise<readonly [TaskFacts | null, TaskDetails]>;

/** A task as one person sees it now. */
@Injectable()
export class ReadTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  /**
   * Null when the organisation has no such task. `end` is called after the last statement, in a transaction that reads
   * nothing else.
   */
  run(sql: Sql, id: Uuid, personId: Uuid, language: Language, end?: () => void): Promise<TaskView | null> {
    const asked = this.ask(sql, id);
    end?.();
    return this.shown(sql, asked, personId, language);
  }

  /** Sends the statements of the page, in one packet with what else is sent now; `known` facts are not read again. */
  ask(sql: Sql, id: Uuid, known?: TaskFacts): TaskAsked {
    const asked = Promise.all([known ?? readTaskFacts(sql, id, this.clock.now()), readTaskDetails(sql, id)]);
    // `shown` reports a failure; until then it must not count as an unhandled rejection, since something else may fail first.
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

  /** A version that this process has not read yet is read in the open transaction, or in one of its own when that has ended. */
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
