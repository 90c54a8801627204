import { Injectable } from '@nestjs/common';
import {
  isOpen,
  reachesOtherTasks,
  stepKeyOf,
  type Decision,
  type Guide,
  type Instant,
  type Refusal,
  type TaskContext,
  type TaskEvent,
  type TaskState,
  type Uuid,
} from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Ids } from '../../../platform/ids/ids.js';
import { Guides } from '../../guide/guide.door.js';
import { judgeReadiness, type Readiness } from './judge-readiness.query.js';
import { lockRoundAlone, lockTask, type Lock, type Reach } from './lock-task.query.js';
import { lockTasksOfDataset } from './tasks-of-dataset.query.js';
import { toTaskContext, type Moment } from './task-context.js';
import { readTaskFacts, type TaskFacts } from './task-facts.query.js';
import { applyEvents, type Consequences } from './task-change.js';
import { toTaskState } from './task.row.js';
import { writeTasks } from './write-tasks.query.js';

/** The task as it was judged, and the effect of the judgement. */
export interface TaskUpdate {
  readonly facts: TaskFacts;
  readonly guide: Guide;
  readonly moment: Moment;
  readonly events: readonly TaskEvent[];
  readonly consequences: Consequences;
  readonly readiness: Readiness;
  /** `alone`: nobody else changes anything in the round until the transaction ends. */
  readonly lock: Lock;
}

export type UpdateOutcome =
  | ({ readonly kind: 'done' } & TaskUpdate)
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale'; readonly facts: TaskFacts }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly facts: TaskFacts; readonly guide: Guide };

/** A decision that has been sent to the database, before the database has answered. */
export type Decided = Pick<TaskUpdate, 'facts' | 'events' | 'consequences' | 'moment' | 'lock'>;

export type Decide = (state: TaskState, context: TaskContext, facts: TaskFacts) => Decision | Promise<Decision>;

/**
 * Locks a task, lets the rule decide, appends the events, folds them into the row and moves what depends on it: all in
 * one place, in the caller's transaction. Without `seen` the newest version is taken, for commands that only add.
 * `sent` is called when the decision has been sent to the database: statements that it sends go in the same packet.
 */
@Injectable()
export class TaskStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly guides: Guides,
  ) {}

  async update(
    sql: Sql,
    id: Uuid,
    seen: number | null,
    reach: Reach,
    decide: Decide,
    sent?: (decided: Decided) => void,
  ): Promise<UpdateOutcome> {
    const now = this.clock.now();
    const locked = await this.lock(sql, id, reach, now);
    if (locked === null) return { kind: 'not-found' };
    const { facts, lock } = locked;
    if (seen !== null && facts.version !== seen) return { kind: 'stale', facts };
    const guide = await this.guides.of(sql, facts.guide_version);
    const moment = { now, today: this.clock.today(facts.time_zone) };
    const context = toTaskContext(facts, guide, personOf(sql), moment);
    const decision = await decide(toTaskState(facts), context, facts);
    if (!decision.ok) return { kind: 'refused', refusal: decision, facts, guide };
    if (decision.events.length === 0) return { kind: 'unchanged' };
    const consequences = await this.consequencesOf(sql, facts, guide, decision.events, now);
    const place = { roundId: facts.round_id, datasetId: facts.dataset_id };
    // Sent together again: dependents are judged by the rows that were just written.
    const writing = Promise.all([
      writeTasks(sql, this.ids, consequences.changes, now),
      judgeReadiness(sql, guide, place, consequences.steps, now),
    ]);
    sent?.({ facts, events: decision.events, consequences, moment, lock });
    const [, readiness] = await writing;
    return { kind: 'done', facts, guide, moment, events: decision.events, consequences, readiness, lock };
  }

  /** Judges a decision without a lock and without an effect; `unchanged` when the rule allows it. */
  async judge(
    sql: Sql,
    id: Uuid,
    decide: Decide,
  ): Promise<Extract<UpdateOutcome, { kind: 'unchanged' | 'not-found' | 'refused' }>> {
    const now = this.clock.now();
    const facts = await readTaskFacts(sql, id, now);
    if (facts === null) return { kind: 'not-found' };
    const guide = await this.guides.of(sql, facts.guide_version);
    const context = toTaskContext(facts, guide, personOf(sql), { now, today: this.clock.today(facts.time_zone) });
    const decision = await decide(toTaskState(facts), context, facts);
    return decision.ok ? { kind: 'unchanged' } : { kind: 'refused', refusal: decision, facts, guide };
  }

  private async lock(
    sql: Sql,
    id: Uuid,
    reach: Reach,
    now: Instant,
  ): Promise<{ readonly facts: TaskFacts; readonly lock: Lock } | null> {
    // Sent together: the second statement begins, and takes its snapshot, when the first one has its locks.
    const [lock, facts] = await Promise.all([lockTask(sql, id, reach), readTaskFacts(sql, id, now)]);
    if (lock === null || facts === null) return null;
    if (lock === 'alone' || reach !== 'finishing' || hasOpenTaskOfRound(facts)) return { facts, lock };
    // The last task of the round's own was finished while this command waited for the round, so this task may be the last of all.
    await lockRoundAlone(sql, facts.round_id);
    const again = await readTaskFacts(sql, id, now);
    return again === null ? null : { facts: again, lock: 'alone' };
  }

  private async consequencesOf(
    sql: Sql,
    facts: TaskFacts,
    guide: Guide,
    events: readonly TaskEvent[],
    now: Instant,
  ): Promise<Consequences> {
    const recorded = events.map((event) => ({ taskId: facts.id, event }));
    const { dataset_id: datasetId } = facts;
    const rows =
      datasetId !== null && reachesOtherTasks(guide, toTaskState(facts), events)
        ? await lockTasksOfDataset(sql, facts.round_id, datasetId)
        : [facts];
    const ofRound = facts.siblings
      .filter((one) => one.datasetId === null && one.id !== facts.id)
      .map((one) => ({ ...one, step: stepKeyOf(one.step) }));
    return applyEvents(guide, rows, ofRound, recorded, now);
  }
}

function hasOpenTaskOfRound(facts: TaskFacts): boolean {
  return facts.siblings.some((one) => one.datasetId === null && isOpen(one.state));
}

function personOf(sql: Sql): Uuid {
  if (sql.actor === null) throw new Error('A task is changed by a person');
  return sql.actor;
}
