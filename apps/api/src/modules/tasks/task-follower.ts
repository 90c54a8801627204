import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { Decided, TaskUpdate } from './store/task-store.js';

/** Applies the effects of a task's events outside of its table, in the transaction that wrote them. */
export abstract class TaskFollower {
  abstract follow(sql: Sql, update: TaskUpdate): Promise<void>;

  /** Follows that tasks went from one person to another, or back to their role, because somebody leaves or returns. */
  handedOver(_sql: Sql, _taskIds: readonly Uuid[], _at: Instant): void {
    // Most followers have nothing to do: a new doer changes neither the round nor whom a consequence is for.
  }

  /**
   * Whether the follower may change what the task's own page shows. If so, the page is read after it, and not
   * together with the decision.
   */
  abstract shows(decided: Decided): boolean;
}

/**
 * Rooms that follow tasks are on higher floors, which tasks cannot import, so the application module passes the
 * followers in.
 */
@Injectable()
export class TaskFollowers {
  private followers: readonly TaskFollower[] | null = null;

  /** In the order in which they are called. */
  compose(followers: readonly TaskFollower[]): void {
    this.followers = followers;
  }

  async follow(sql: Sql, update: TaskUpdate): Promise<void> {
    for (const follower of this.all) await follower.follow(sql, update);
  }

  handedOver(sql: Sql, taskIds: readonly Uuid[], at: Instant): void {
    for (const follower of this.all) follower.handedOver(sql, taskIds, at);
  }

  shows(decided: Decided): boolean {
    return this.all.some((follower) => follower.shows(decided));
  }

  private get all(): readonly TaskFollower[] {
    if (this.followers === null) throw new Error('Nobody has composed what follows the events of tasks');
    return this.followers;
  }
}
