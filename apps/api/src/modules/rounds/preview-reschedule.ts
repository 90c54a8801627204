import { Injectable } from '@nestjs/common';
import type { ReschedulePreview } from '@stegvis/contract';
import {
  makeCalendar,
  Plan,
  previewMove,
  stepOf,
  unplannable,
  type DatedTask,
  type Guide,
  type Language,
  type LocalDate,
  type Uuid,
} from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import type { PageQuery } from '../../platform/http/list-page.js';
import { refuseInvalid } from '../../platform/http/problem.js';
import { Guides, titleOf } from '../guide/guide.door.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { readBoardRows } from './board.query.js';
import { readDatedTasks, roundOfTask } from './plan.query.js';
import { findRound } from './rounds.store.js';

/** Previews what moves with a task's date, by the same rule that moves it. */
@Injectable()
export class PreviewReschedule {
  constructor(
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  /** Null when the organisation has no such task. */
  async run(
    sql: Sql,
    taskId: Uuid,
    { dueOn, page, limit }: PageQuery & { readonly dueOn: LocalDate },
    language: Language,
  ): Promise<ReschedulePreview | null> {
    refuseInvalid(unplannable({ dueOn }));
    const roundId = await roundOfTask(sql, taskId);
    const round = roundId === null ? null : await findRound(sql, roundId);
    if (round === null) return null;
    const { today, closedDays } = await readOrganisationToday(sql, this.clock);
    const guide = await this.guides.of(sql, round.guide_version);
    const calendar = makeCalendar(closedDays);
    const tasks = await readDatedTasks(sql, round.id);
    const titles = new Map((await readBoardRows(sql, round.id)).map((row) => [row.dataset_id, row.title]));
    const moves = previewMove(guide, calendar, tasks, { taskId, dueOn });
    const byId = new Map(tasks.map((task) => [task.id, task]));
    const after = new Map([[taskId, dueOn], ...moves.map((one) => [one.taskId, one.to] as const)]);
    const plan = new Plan({ guide, calendar, targetOn: round.target_on, today });
    const ends = (dated: readonly DatedTask[]): ReschedulePreview['before'] => {
      const line = plan.lineOf(dated);
      return { endsOn: line.now?.to ?? null, slackDays: line.slackDays };
    };
    const words = (id: Uuid) => wordsOf(byId.get(id), guide, titles, language);
    return {
      items: moves.slice((page - 1) * limit, page * limit).map((one) => ({ ...one, ...words(one.taskId) })),
      page,
      limit,
      total: moves.length,
      task: { taskId, ...words(taskId), from: byId.get(taskId)?.dueOn ?? dueOn, to: dueOn },
      targetOn: round.target_on,
      moves: moves.filter((one) => one.outcome === 'moves').length,
      stays: moves.filter((one) => one.outcome === 'by-hand').length,
      before: ends(tasks),
      after: ends(tasks.map((task) => ({ ...task, dueOn: after.get(task.id) ?? task.dueOn }))),
    };
  }
}

function wordsOf(
  task: DatedTask | undefined,
  guide: Guide,
  titles: ReadonlyMap<Uuid, string>,
  language: Language,
): Pick<ReschedulePreview['task'], 'step' | 'stepKey' | 'title' | 'dataset'> {
  if (task === undefined) throw new Error('The plan names a task that the round does not have');
  const dataset = task.datasetId === null ? null : { id: task.datasetId, title: titles.get(task.datasetId) ?? '' };
  return {
    step: stepOf(guide, task.step).number,
    stepKey: task.step,
    title: titleOf(guide, task.step, language),
    dataset,
  };
}
