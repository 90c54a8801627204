import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../../platform/clock/clock.js';
import { ProcessRole } from '../../platform/config/process-role.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/http/log.js';
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
    private readonly role: ProcessRole,
    private readonly log: Log,
  ) {}

  @Interval(seconds * 1000)
  async tick(): Promise<void> {
    if (!this.role.works) return;
    await this.ticks.once('forget-mail-secrets', seconds, () => this.run()).catch((error: unknown) => {
      this.log.warn({ err: error }, 'links of mails that were given up were not removed this time');
    });
  }

  async run(): Promise<void> {
    await this.unitOfWork.dispatch((sql) => sql.execute(forget, [this.clock.now()]));
  }
}
