import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { isUnavailable } from '../../platform/database/errors.js';
import { Log } from '../../platform/http/log.js';
import { DeliverDueMail } from './deliver-due-mail.js';
import { ExpandIntents } from './expand-intents.js';

/** Expands intents into notices and sends what is due. */
@Injectable()
export class DeliverNotices {
  constructor(
    private readonly expand: ExpandIntents,
    private readonly deliver: DeliverDueMail,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    try {
      // Whether a mail is still wanted is judged by the database's clock: a machine whose clock was just set must not
      // suppress one.
      await this.clock.sync();
      await this.expand.run();
      const { serverError, ...counts } = await this.deliver.run();
      if (serverError !== undefined) {
        this.log.warn(
          { ...counts, reason: serverError },
          'the mail server did not take mail; it waits and is tried again',
        );
      } else if (Object.values(counts).some((count) => count > 0)) this.log.info(counts, 'mail went out');
    } catch (error) {
      // The database is away for a moment: requests report that, and the next run finds what waits.
      if (!isUnavailable(error)) throw error;
    }
  }
}
