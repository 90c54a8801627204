import { Injectable } from '@nestjs/common';
import {
  cancelOpenTasks,
  isOpen,
  lookupIn,
  makeCalendar,
  movePlan,
  restoreTasks,
  stepOf,
  type Guide,
  type LocalDate,
  type PartOfRound,
  type RecordedEvent,
  type Uuid,
} from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Ids } from '../../../platform/ids/ids.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { createTasksOfDatasets, createTasksOfRound, type NewTasks } from './create-tasks.query.js';
import { Guides } from '../../guide/guide.door.js';
import { readOrganisationToday } from '../../organisations/organisations.door.js';
import { judgeReadiness } from './judge-readiness.query.js';
import { moveDates, readPlannedTasks } from './move-dates.query.js';
import { lockTasksOfDataset, readTasksOfRound } from './tasks-of-dataset.query.js';
import { upgradeTasks } from './upgrade-tasks.query.js';
import { applyEvents } from './task-change.js';
import { toTaskState, type TaskRow } from './task.row.js';
import { writeTasks } from './write-tasks.query.js';

export interface RoundFacts {
  readonly roundId: Uuid;
  readonly guideVersion: string;
  readonly startsOn: LocalDate;
}

/** Changes of tasks that a change of their round causes. The caller has locked the round exclusively. */
@Injectable()
export class TasksOfRound {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly guides: Guides,
    private readonly notices: NoticeOutbox,
  ) {}

  async begin(sql: Sql, round: RoundFacts, datasetIds: readonly Uuid[], now: string): Promise<void> {
    const tasks = { ...(await this.newTasks(sql, round, [], now)), notBefore: round.startsOn };
    const ready = await createTasksOfRound(sql, tasks);
    await this.notifyTurns(sql, ready);
    await this.join(sql, round, datasetIds, now);
  }

  /** Adds datasets that were never in the round. */
  async join(sql: Sql, round: RoundFacts, datasetIds: readonly Uuid[], now: string): Promise<void> {
    if (datasetIds.length === 0) return;
    const tasks = await this.newTasks(sql, round, await readTasksOfRound(sql, round.roundId), now);
    await this.notifyTurns(sql, await createTasksOfDatasets(sql, tasks, datasetIds));
  }

  /** Cancels the dataset's open tasks; finished ones stay. */
  async leave(sql: Sql, round: RoundFacts, datasetId: Uuid, reason: string, now: string): Promise<void> {
    const why = { because: 'left-round', reason } as const;
    await this.change(sql, round, datasetId, now, ({ tasks }) =>
      cancelOpenTasks(tasks, datasetId, why, { at: now, by: sql.actor }),
    );
  }

  /** Restores what was cancelled when the dataset left. */
  async rejoin(sql: Sql, round: RoundFacts, datasetId: Uuid, now: string): Promise<void> {
    await this.change(sql, round, datasetId, now, (part) =>
      restoreTasks(part, datasetId, 'left-round', { at: now, by: sql.actor }),
    );
  }

  /** Moves everything that follows from the round's start with it, except tasks under way and dates set by hand. */
  async moveStart(sql: Sql, round: RoundFacts, startsOn: LocalDate, now: string): Promise<void> {
    const guide = await this.guides.of(sql, round.guideVersion);
    const { closedDays } = await readOrganisationToday(sql, this.clock);
    const calendar = makeCalendar(closedDays);
    const days = calendar.workingDaysBetween(round.startsOn, startsOn);
    const tasks = await readPlannedTasks(sql, round.roundId);
    const first = tasks.find((task) => task.datasetId === null && stepOf(guide, task.step).waitsFor.length === 0);
    if (first === undefined || first.dueOn === null || first.dueSetByHand || !isOpen(first.state) || days === 0) return;
    const move = { taskId: first.id, dueOn: calendar.addWorkingDays(first.dueOn, days) };
    await moveDates(sql, round.roundId, [move, ...movePlan(guide, calendar, tasks, move)], now);
  }

  /** States, answers and dates stay; waiting tasks are judged again by the new table. */
  async upgrade(sql: Sql, round: RoundFacts, to: Guide, now: string): Promise<void> {
    const from = await this.guides.of(sql, round.guideVersion);
    await upgradeTasks(sql, round.roundId, from, to, now);
    const { ready } = await judgeReadiness(
      sql,
      to,
      { roundId: round.roundId, datasetId: null },
      to.steps.map((step) => step.key),
      now,
    );
    await this.notifyTurns(sql, ready);
  }

  private async change(
    sql: Sql,
    round: RoundFacts,
    datasetId: Uuid,
    now: string,
    eventsOf: (part: PartOfRound) => readonly RecordedEvent[],
  ): Promise<void> {
    const guide = await this.guides.of(sql, round.guideVersion);
    const rows = await lockTasksOfDataset(sql, round.roundId, datasetId);
    const others = (await readTasksOfRound(sql, round.roundId)).map(toTaskState);
    const begun = eventsOf({ guide, tasks: rows.map(toTaskState), others });
    const { changes, steps } = applyEvents(guide, rows, others, begun, now);
    await writeTasks(sql, this.ids, changes, now);
    const { ready } = await judgeReadiness(sql, guide, { roundId: round.roundId, datasetId }, steps, now);
    const restored = changes
      .filter((change) => change.row.state === 'cancelled' && change.state.state === 'ready')
      .map((change) => change.row.id);
    await this.notifyTurns(sql, [...new Set([...ready, ...restored])]);
  }

  private async newTasks(sql: Sql, round: RoundFacts, ofRound: readonly TaskRow[], now: string): Promise<NewTasks> {
    const guide = await this.guides.of(sql, round.guideVersion);
    const { closedDays, today } = await readOrganisationToday(sql, this.clock);
    const lookup = lookupIn(ofRound.map(toTaskState));
    return {
      roundId: round.roundId,
      guide,
      calendar: makeCalendar(closedDays),
      startsOn: round.startsOn,
      notBefore: today,
      lookup,
      now,
    };
  }

  private async notifyTurns(sql: Sql, ready: readonly Uuid[]): Promise<void> {
    if (ready.length > 0) await this.notices.tasksMoved(sql, 'ready', ready);
  }
}
