import { Injectable } from '@nestjs/common';
import type { TaskView } from '@stegvis/contract';
import type { Guide, Language, Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { ofOrganisation } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Guides } from '../../guide/guide.door.js';
import { toTaskContext } from '../store/task-context.js';
import { readTaskDetails } from './task-details.query.js';
import { readTaskFacts, type TaskFacts } from '../store/task-facts.query.js';
import { toTaskView } from './task-view.js';

/** A task as one person sees it now. */
@Injectable()
export class ReadTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  /** Null when the organisation has no such task. `end` is called when all has been asked of a transaction that asks nothing else. */
  async run(sql: Sql, id: Uuid, personId: Uuid, language: Language, end?: () => void): Promise<TaskView | null> {
    const now = this.clock.now();
    // One trip to the database for both.
    const asked = Promise.all([readTaskFacts(sql, id, now), readTaskDetails(sql, id)]);
    end?.();
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

/** Of those who hold a role there or stand in: only they can have the turn. */
function namesIn({ assignments, absences }: TaskFacts): (readonly [Uuid, string])[] {
  return [
    ...assignments.map(({ personId, name }) => [personId, name] as const),
    ...absences.map(({ substituteId, substituteName }) => [substituteId, substituteName] as const),
  ];
}
