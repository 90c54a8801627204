import { Injectable } from '@nestjs/common';
import type { PlanLineView, PlanView } from '@stegvis/contract';
import { makeCalendar, Plan, tasksToCome, type Language, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { Guides } from '../guide/guide.door.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { readBoardRows } from './board.query.js';
import { datasetLines, phaseLines, stepLines, taskLines, type PlanParts } from './plan-lines.js';
import { readDatedTasks } from './plan.query.js';
import { findRound } from './rounds.store.js';
import { kindsOf, selectLines, type PlanQuery } from './select-lines.js';

const linesOf: Readonly<Record<PlanLineView['kind'], (parts: PlanParts) => PlanLineView[]>> = {
  phase: phaseLines,
  step: stepLines,
  dataset: datasetLines,
  task: taskLines,
};

/** Baseline and actual dates of a round, with its slack. A round that has not begun is shown with planned dates. */
@Injectable()
export class ReadPlan {
  constructor(
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  /** Null when the organisation has no such round. */
  async run(sql: Sql, roundId: Uuid, query: PlanQuery, language: Language): Promise<PlanView | null> {
    const round = await findRound(sql, roundId);
    if (round === null) return null;
    const { today, closedDays } = await readOrganisationToday(sql, this.clock);
    const guide = await this.guides.of(sql, round.guide_version);
    const calendar = makeCalendar(closedDays);
    const rows = await readBoardRows(sql, roundId);
    const datasets = rows
      .filter((row) => row.state === 'in')
      .map(({ dataset_id: id, title, unit }) => ({ id, title, unit }));
    const tasks =
      round.state === 'planned'
        ? tasksToCome(
            guide,
            calendar,
            round.starts_on,
            datasets.map((one) => one.id),
          )
        : await readDatedTasks(sql, roundId);
    const plan = new Plan({ guide, calendar, targetOn: round.target_on, today });
    const parts = { plan, guide, tasks, datasets, language };
    const lines = kindsOf(query.kind).flatMap((kind) => linesOf[kind](parts));
    return { ...selectLines(lines, query, language), today, targetOn: round.target_on, whole: plan.lineOf(tasks) };
  }
}
