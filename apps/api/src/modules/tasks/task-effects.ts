import { Injectable } from '@nestjs/common';
import { isOpen, type TaskEvent, type Uuid } from '@stegvis/workflow';
import { ChangeFeed, type Change } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { AuditTrail } from '../history/history.door.js';
import { PeopleDoor } from '../people/people.door.js';
import { NoticeOutbox } from '../reminders/reminders.door.js';
import { completeIfDone, markLeft, markReturned, runAgain } from '../rounds/rounds.door.js';
import { FollowHandBacks } from './follow-hand-backs.js';
import { moveOf, type TaskChange, type Turn } from './task-change.js';
import type { TaskUpdate } from './task-store.js';

/** More tasks than this are told of as one change of their round. */
const mostTold = 50;

type Granted = Extract<TaskEvent, { type: 'role-granted' }>;

/** What a task's events mean outside of its table: roles, datasets that leave, the round's own state, mails, the record, open pages. */
@Injectable()
export class TaskEffects {
  constructor(
    private readonly people: PeopleDoor,
    private readonly notices: NoticeOutbox,
    private readonly trail: AuditTrail,
    private readonly feed: ChangeFeed,
    private readonly handBacks: FollowHandBacks,
  ) {}

  async apply(sql: Sql, update: TaskUpdate): Promise<void> {
    this.feed.publish(sql, ...(await this.carryOut(sql, update)));
  }

  /** All but telling open pages, which whoever does many things at once does once. */
  async carryOut(sql: Sql, update: TaskUpdate): Promise<readonly Change[]> {
    for (const event of update.events) {
      if (event.type === 'role-granted') await this.grant(sql, update, event);
      if (event.type === 'role-ended') await this.people.endGiven(sql, { role: event.role, personId: event.personId, byTask: update.facts.id });
    }
    await this.placeDataset(sql, update);
    const round = await this.settleRound(sql, update);
    await this.handBacks.run(sql, update);
    await this.tellPeople(sql, update);
    await this.record(sql, update, round);
    return changesOf(update);
  }

  private async grant(sql: Sql, { facts }: TaskUpdate, event: Granted): Promise<void> {
    const place = { roundId: event.scope === 'round' ? facts.round_id : null, datasetId: event.scope === 'dataset' ? facts.dataset_id : null };
    const { role, replaces } = event;
    if (replaces !== null) await this.people.endGiven(sql, { role, personId: replaces, byTask: facts.id });
    await this.people.grant(sql, { role, personId: event.personId, ...place }, { byTask: facts.id, byOneself: event.byOneself === true });
  }

  private async placeDataset(sql: Sql, { facts, consequences, moment }: TaskUpdate): Promise<void> {
    if (facts.dataset_id === null || consequences.dataset === null) return;
    if (consequences.dataset === 'returns') {
      await markReturned(sql, facts.round_id, facts.dataset_id);
      return;
    }
    const reason = facts.answers['ground']?.value;
    await markLeft(sql, {
      roundId: facts.round_id,
      datasetId: facts.dataset_id,
      state: 'refused',
      reason: typeof reason === 'string' ? reason : null,
      decisionTaskId: facts.id,
      at: moment.now,
    });
  }

  /** What became of the round itself. Only whoever holds it alone can end it or set it going again. */
  private async settleRound(sql: Sql, { facts, consequences, lock, moment }: TaskUpdate): Promise<'completed' | 'reopened' | null> {
    if (lock !== 'alone') return null;
    const finished = consequences.changes.some((change) => isOpen(change.row.state) && !isOpen(change.state.state));
    if (facts.round_state === 'completed') return (await runAgain(sql, facts.round_id)) === null ? null : 'reopened';
    if (!finished) return null;
    return (await completeIfDone(sql, facts.round_id, moment.now)) === null ? null : 'completed';
  }

  private async tellPeople(sql: Sql, { consequences, readiness }: TaskUpdate): Promise<void> {
    const turns: Record<Turn, Uuid[]> = { ready: [...readiness.ready], review: [], returned: [], assigned: [] };
    for (const change of consequences.changes) {
      const turn = lastTurn(change);
      if (turn !== null) turns[turn].push(change.row.id);
    }
    const returned = consequences.changes.flatMap((change) => change.events).find((event) => event.type === 'returned');
    for (const reason of ['ready', 'review', 'returned', 'assigned'] as const) {
      if (turns[reason].length === 0) continue;
      await this.notices.tasksMoved(sql, reason, turns[reason], reason === 'returned' && returned !== undefined ? { reason: returned.reason } : {});
    }
  }

  private async record(sql: Sql, { facts, events, consequences, guide }: TaskUpdate, round: 'completed' | 'reopened' | null): Promise<void> {
    const place = { roundId: facts.round_id, datasetId: facts.dataset_id };
    const title = facts.dataset_title;
    const entries = events.map(({ type, at: _at, by: _by, onBehalfOf, ...payload }) => ({
      action: `task.${type}`,
      subject: { type: 'task', id: facts.id, title },
      onBehalfOf,
      ...place,
      detail: { step: facts.step, guide: guide.version, ...payload },
    }));
    const left = consequences.dataset === 'leaves' ? [{ action: 'round.dataset-refused', subject: { type: 'dataset', id: facts.dataset_id, title }, ...place, detail: { taskId: facts.id } }] : [];
    const settled = round === null ? [] : [{ action: `round.${round}`, subject: { type: 'round', id: facts.round_id, title: facts.round_name }, roundId: facts.round_id }];
    await this.trail.write(sql, ...entries, ...left, ...settled);
  }
}

function changesOf({ facts, consequences, readiness }: TaskUpdate): readonly Change[] {
  const ids = [...new Set([...consequences.changes.filter((change) => change.events.length > 0).map((change) => change.row.id), ...readiness.ready, ...readiness.waiting])];
  const roundId = facts.round_id;
  const tasks = ids.slice(0, ids.length > mostTold ? 1 : mostTold).map((id) => ({ type: 'task', id, taskId: id, roundId, datasetId: id === facts.id ? facts.dataset_id : null }));
  return ids.length > mostTold || consequences.dataset !== null ? [...tasks, { type: 'round', id: roundId, roundId }] : tasks;
}

/** Many changes as open pages need them: each task once, and more than they could use as one change of their round. */
export function toldTogether(changes: readonly Change[]): readonly Change[] {
  const once = [...new Map(changes.map((change) => [`${change.type} ${change.id}`, change])).values()];
  if (once.length <= mostTold) return once;
  const rounds = new Set(once.flatMap((change) => change.roundId ?? []));
  return [...rounds].map((roundId) => ({ type: 'round', id: roundId, roundId }));
}

function lastTurn(change: TaskChange): Turn | null {
  const last = change.events.findLast((event) => moveOf(event) !== null);
  return last === undefined || !isOpen(change.state.state) ? null : moveOf(last);
}
