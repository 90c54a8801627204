import { Injectable } from '@nestjs/common';
import { ChangeFeed, type Change } from '../../../platform/changes/change-feed.js';
import { mostMerged } from '../../../platform/changes/merge-changes.js';
import type { Sql } from '../../../platform/database/sql.js';
import { TaskFollowers } from '../task-follower.js';
import type { Decided, TaskUpdate } from '../store/task-store.js';

/** Runs all followers of a task's events, and publishes the changes to open pages. */
@Injectable()
export class TaskEffects {
  constructor(
    private readonly followers: TaskFollowers,
    private readonly feed: ChangeFeed,
  ) {}

  async apply(sql: Sql, update: TaskUpdate): Promise<void> {
    this.feed.publish(sql, ...(await this.applyQuietly(sql, update)));
  }

  /** Whether a follower may change what the task's own page shows. */
  show(decided: Decided): boolean {
    return this.followers.shows(decided);
  }

  /** Everything except publishing to open pages, which a caller with many commands does once. */
  async applyQuietly(sql: Sql, update: TaskUpdate): Promise<readonly Change[]> {
    await this.followers.follow(sql, update);
    return changesOf(update);
  }
}

function changesOf({ facts, consequences, readiness }: TaskUpdate): readonly Change[] {
  const ids = [
    ...new Set([
      ...consequences.changes.filter((change) => change.events.length > 0).map((change) => change.row.id),
      ...readiness.ready,
      ...readiness.waiting,
    ]),
  ];
  const roundId = facts.round_id;
  const tasks = ids
    .slice(0, ids.length > mostMerged ? 1 : mostMerged)
    .map((id) => ({ type: 'task', id, taskId: id, roundId, datasetId: id === facts.id ? facts.dataset_id : null }));
  return ids.length > mostMerged || consequences.dataset !== null
    ? [...tasks, { type: 'round', id: roundId, roundId }]
    : tasks;
}
