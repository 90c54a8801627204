import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ticks } from '../../platform/schedule/ticks.js';

const seconds = 3600;
const forget = `UPDATE notices SET secret = NULL WHERE state = 'dead' AND secret IS NOT NULL AND (detail ->> 'expiresAt')::timestamptz <= $1`;

/** A mail that died with its worker keeps its link, so that it can be sent again; not longer than the link leads anywhere. */
@Injectable()
export class ForgetMailSecrets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ticks: Ticks,
  ) {}

  @Interval(seconds * 1000)
  tick(): Promise<void> {
    return this.ticks.each(
      { task: 'forget-mail-secrets', seconds, failed: 'links of mails that were given up were not removed this time' },
      () => this.run(),
    );
  }

  async run(): Promise<void> {
    await this.unitOfWork.dispatch((sql) => sql.execute(forget, [this.clock.now()]));
  }
}
