import { Injectable } from '@nestjs/common';
import type { Guide, Instant } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Guides } from '../guide/guide.door.js';
import { TasksOfRound } from '../tasks/tasks.door.js';
import type { RoundFields } from './round.row.js';

/** The versions of an upgrade of a round and its tasks. */
@Injectable()
export class RoundUpgrades {
  constructor(
    private readonly versions: Guides,
    private readonly tasks: TasksOfRound,
  ) {}

  /** `to` is null when the organisation has no such version. */
  async guides(sql: Sql, from: string, to: string): Promise<{ readonly from: Guide; readonly to: Guide | null }> {
    return { from: await this.versions.of(sql, from), to: await this.versions.find(sql, to) };
  }

  async apply(sql: Sql, round: RoundFields, to: Guide, now: Instant): Promise<void> {
    if (round.state === 'planned') return;
    await this.tasks.upgrade(
      sql,
      { roundId: round.id, guideVersion: round.guide_version, startsOn: round.starts_on },
      to,
      now,
    );
  }
}
