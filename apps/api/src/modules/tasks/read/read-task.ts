import { Injectable } from '@nestjs/common';
import type { TaskView } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Guides } from '../../guide/guide.door.js';
import { toTaskContext } from '../store/task-context.js';
import { readTaskDetails } from './task-details.query.js';
import { readTaskFacts, type TaskFacts } from '../store/task-facts.query.js';
import { toTaskView } from './task-view.js';

/** A task as one person sees it now. */
@Injectable()
export class ReadTask {
  constructor(
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  /** Null when the organisation has no such task. */
  async run(sql: Sql, id: Uuid, personId: Uuid, language: Language): Promise<TaskView | null> {
    const now = this.clock.now();
    // One trip to the database for both.
    const [facts, details] = await Promise.all([readTaskFacts(sql, id, now), readTaskDetails(sql, id)]);
    if (facts === null) return null;
    const guide = await this.guides.of(sql, facts.guide_version);
    const context = toTaskContext(facts, guide, personId, { now, today: this.clock.today(facts.time_zone) });
    const names = new Map([...namesIn(facts), ...details.names]);
    return toTaskView({ facts, guide, context, details: { ...details, names }, language });
  }
}

/** Of those who hold a role there or stand in: only they can have the turn. */
function namesIn({ assignments, absences }: TaskFacts): (readonly [Uuid, string])[] {
  return [
    ...assignments.map(({ personId, name }) => [personId, name] as const),
    ...absences.map(({ substituteId, substituteName }) => [substituteId, substituteName] as const),
  ];
}
