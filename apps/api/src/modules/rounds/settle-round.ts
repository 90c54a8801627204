import { Injectable } from '@nestjs/common';
import { isOpen } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { AuditTrail, type AuditEntry } from '../audit/audit.door.js';
import { TaskFollower, type TaskUpdate } from '../tasks/tasks.door.js';
import { markLeft, markReturned } from './round-datasets.store.js';
import { completeIfDone, runAgain } from './round-life.query.js';

/** The effects of a task's events on its round: datasets leave and return, it is completed and reopened. */
@Injectable()
export class SettleRound extends TaskFollower {
  constructor(private readonly trail: AuditTrail) {
    super();
  }

  override async follow(sql: Sql, update: TaskUpdate): Promise<void> {
    const entries = [...(await placeDataset(sql, update)), ...(await settle(sql, update))];
    if (entries.length > 0) await this.trail.write(sql, ...entries);
  }

  override shows({ consequences, lock }: Pick<TaskUpdate, 'consequences' | 'lock'>): boolean {
    return consequences.dataset !== null || lock === 'alone';
  }
}

async function placeDataset(sql: Sql, { facts, consequences, moment }: TaskUpdate): Promise<readonly AuditEntry[]> {
  const { id, round_id: roundId, dataset_id: datasetId, dataset_title: title } = facts;
  if (datasetId === null || consequences.dataset === null) return [];
  if (consequences.dataset === 'returns') {
    await markReturned(sql, roundId, datasetId);
    return [];
  }
  const reason = facts.answers['ground']?.value;
  await markLeft(sql, {
    roundId,
    datasetId,
    state: 'refused',
    reason: typeof reason === 'string' ? reason : null,
    decisionTaskId: id,
    at: moment.now,
  });
  return [
    {
      action: 'round.dataset-refused',
      subject: { type: 'dataset', id: datasetId, title },
      roundId,
      datasetId,
      detail: { taskId: id },
    },
  ];
}

/** Completing or reopening the round needs an exclusive lock on it. */
async function settle(sql: Sql, { facts, consequences, lock, moment }: TaskUpdate): Promise<readonly AuditEntry[]> {
  if (lock !== 'alone') return [];
  const { round_id: roundId, round_name: title } = facts;
  const settled = (action: 'completed' | 'reopened'): readonly AuditEntry[] => [
    { action: `round.${action}`, subject: { type: 'round', id: roundId, title }, roundId },
  ];
  if (facts.round_state === 'completed') return (await runAgain(sql, roundId)) === null ? [] : settled('reopened');
  const finished = consequences.changes.some((change) => isOpen(change.row.state) && !isOpen(change.state.state));
  return finished && (await completeIfDone(sql, roundId, moment.now)) !== null ? settled('completed') : [];
}
