import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { RoleKey, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ticks } from '../../platform/schedule/ticks.js';
import { NoticeOutbox } from '../notices/notices.door.js';

/** A day begins somewhere within the hour; nobody needs to hear of it in the same minute. */
const seconds = 15 * 60;

/** Whoever marks it tells it, so that two workers tell it once. */
const runOut = `
  UPDATE role_assignments a SET run_out_told = true
  FROM (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $1) day
  WHERE a.organisation_id = $1 AND a.ended_at IS NULL AND NOT a.run_out_told AND a.valid_to < day.today
  RETURNING a.id AS "assignmentId", a.role, a.person_id AS "personId", a.round_id AS "roundId", a.dataset_id AS "datasetId"`;

interface RunOut {
  readonly assignmentId: Uuid;
  readonly role: RoleKey;
  readonly personId: Uuid;
  readonly roundId: Uuid | null;
  readonly datasetId: Uuid | null;
}

/** A role whose last day has passed ended as much as one that somebody ended, and is told alike. */
@Injectable()
export class TellRolesThatRunOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: NoticeOutbox,
    private readonly ticks: Ticks,
  ) {}

  @Interval(seconds * 1000)
  tick(): Promise<void> {
    return this.ticks.each(
      { task: 'roles-that-run-out', seconds, failed: 'roles that ran out were not told this time' },
      () => this.run(),
    );
  }

  async run(): Promise<void> {
    await this.clock.sync();
    for (const id of await this.unitOfWork.organisations()) {
      await this.unitOfWork.run(id, null, async (sql) => {
        for (const ended of await sql.query<RunOut>(runOut, [id, this.clock.now()])) {
          await this.outbox.roleEnded(sql, ended);
        }
      });
    }
  }
}
