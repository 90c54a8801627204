import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleDestroy } from '@nestjs/common';
import { deliverDue, deliveryLimits, MailTransport } from '@stegvis/notifications';
import { Ids } from '../../platform/ids/ids.js';
import { RenderClaimedNotice } from './render-notice.js';
import { SqlOutbox } from './sql-outbox.js';

/** Claims the mails that are due, renders and sends them, until the process stops. */
@Injectable()
export class DeliverDueMail implements OnModuleDestroy, OnApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly render: RenderClaimedNotice,
    private readonly outbox: SqlOutbox,
    private readonly ids: Ids,
    @Inject(MailTransport) private readonly transport: MailTransport,
  ) {}

  run(): ReturnType<typeof deliverDue> {
    const limits = { ...deliveryLimits, chance: () => this.ids.chance(), stopped: () => this.stopping };
    return deliverDue(this.outbox, this.transport, (notice) => this.render.run(notice), this.outbox, limits);
  }

  /**
   * Runs before the wake-up is closed, which waits for mails under way: claimed mails that were not begun are returned.
   */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.transport.close();
  }
}
