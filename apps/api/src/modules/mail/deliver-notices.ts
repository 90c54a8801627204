import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown, OnModuleDestroy } from '@nestjs/common';
import { deliverDue, deliveryLimits, MailTransport, Wakeup } from '@stegvis/notifications';
import { Clock } from '../../platform/clock/clock.js';
import { ProcessRole } from '../../platform/config/process-role.js';
import { isUnavailable } from '../../platform/database/errors.js';
import { Log } from '../../platform/http/log.js';
import { Ids } from '../../platform/ids/ids.js';
import { ExpandIntents } from './expand-intents.js';
import { RenderClaimedNotice } from './render-notice.js';
import { SqlOutbox } from './sql-outbox.js';

/** The services of the room that sending mail needs. */
@Injectable()
export class MailParts {
  constructor(
    readonly expand: ExpandIntents,
    readonly render: RenderClaimedNotice,
    readonly outbox: SqlOutbox,
    @Inject(MailTransport) readonly transport: MailTransport,
    readonly clock: Clock,
  ) {}
}

/** Expands intents into notices and sends what is due, when it is woken and every second. */
@Injectable()
export class DeliverNotices implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly parts: MailParts,
    private readonly wakeup: Wakeup,
    private readonly role: ProcessRole,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role.works) this.wakeup.onWake(() => this.run());
  }

  async run(): Promise<void> {
    const { expand, render, outbox, transport, clock } = this.parts;
    try {
      // Whether a mail is still wanted is judged by the database's clock: a machine whose clock was just set must not
      // suppress one.
      await clock.sync();
      await expand.run();
      const limits = { ...deliveryLimits, chance: () => this.ids.chance(), stopped: () => this.stopping };
      const { trouble, ...counts } = await deliverDue(
        outbox,
        transport,
        (notice) => render.run(notice),
        outbox,
        limits,
      );
      if (trouble !== undefined) {
        this.log.warn({ ...counts, reason: trouble }, 'the mail server did not take mail; it waits and is tried again');
      } else if (Object.values(counts).some((count) => count > 0)) this.log.info(counts, 'mail went out');
    } catch (error) {
      // The database is away for a moment: requests report that, and the next run finds what waits.
      if (!isUnavailable(error)) throw error;
    }
  }

  /**
   * Runs before the wake-up is closed, which waits for mails under way: claimed mails that were not begun are returned.
   */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.parts.transport.close();
  }
}
