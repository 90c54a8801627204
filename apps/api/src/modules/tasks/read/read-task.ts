import { Injectable } from '@nestjs/common';
import type { TaskView } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Guides } from '../../guide/guide.door.js';
import { toTaskContext } from '../store/task-context.js';
import { readTaskDetails } from './task-details.query.js';
import { readTaskFacts } from '../store/task-facts.query.js';
import { peopleIn, toTaskView } from './task-view.js';

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
    const facts = await readTaskFacts(sql, id, now);
    if (facts === null) return null;
    const guide = await this.guides.of(sql, facts.guide_version);
    const context = toTaskContext(facts, guide, personId, { now, today: this.clock.today(facts.time_zone) });
    const details = await readTaskDetails(sql, id, peopleIn(facts, context));
    return toTaskView({ facts, guide, context, details, language });
  }
}
