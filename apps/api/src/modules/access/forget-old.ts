import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Instant, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { IdempotentAnswers } from '../../platform/http/idempotent-answers.js';
import { Ticks } from '../../platform/schedule/ticks.js';
import { forgetKeptChanges } from '../inventory/inventory.door.js';
import { forgetOldBrowsers } from './sign-in/known-browsers.query.js';
import { Sessions } from './sign-in/sessions.js';
import { Throttle } from './sign-in/throttle.js';

const seconds = 3600;
const ticksKeptSeconds = 7 * 86_400;

/** What the hour's tick uses. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly ticks: Ticks,
    private readonly answers: IdempotentAnswers,
    private readonly throttle: Throttle,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  forgetSessions(sql: Sql): Promise<void> {
    return this.sessions.forgetOver(sql);
  }

  each(slot: number, work: () => Promise<void>): Promise<void> {
    return this.ticks.each({ task: 'forget-old', seconds: slot, failed: 'old rows were not removed this time' }, work);
  }

  async forget(organisation: Uuid | null, now: Instant): Promise<void> {
    await this.answers.forgetOld(organisation);
    if (organisation === null) await this.throttle.forgetOld();
    else await this.unitOfWork.run(organisation, null, (sql) => forgetKeptChanges(sql, now));
  }
}

/** Once an hour: what nobody needs any more. */
@Injectable()
export class ForgetOld {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly housekeeping: Housekeeping,
  ) {}

  @Interval(seconds * 1000)
  tick(): Promise<void> {
    return this.housekeeping.each(seconds, () => this.run());
  }

  async run(): Promise<void> {
    await this.unitOfWork.installation(async (sql) => {
      await this.housekeeping.forgetSessions(sql);
      await forgetOldBrowsers(sql);
      await sql.execute('DELETE FROM password_resets WHERE expires_at <= $1', [this.clock.now()]);
      await sql.execute('DELETE FROM address_changes WHERE expires_at <= $1', [this.clock.now()]);
      await sql.execute('DELETE FROM pending_sign_ins WHERE expires_at <= $1', [this.clock.now()]);
      await sql.execute('DELETE FROM factor_set_ups WHERE expires_at <= $1', [this.clock.now()]);
      await sql.execute('DELETE FROM ticks WHERE at < $1', [this.clock.after(-ticksKeptSeconds)]);
    });
    for (const organisation of [null, ...(await this.unitOfWork.organisations())]) {
      await this.housekeeping.forget(organisation, this.clock.now());
    }
  }
}
