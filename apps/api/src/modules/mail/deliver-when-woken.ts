import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Wakeup } from '@stegvis/notifications';
import { ProcessRole } from '../../platform/config/process-role.js';
import { DeliverNotices } from './deliver-notices.js';

/** Lets a worker deliver mail when it is woken, and every second. */
@Injectable()
export class DeliverWhenWoken implements OnApplicationBootstrap {
  constructor(
    private readonly delivery: DeliverNotices,
    private readonly wakeup: Wakeup,
    private readonly role: ProcessRole,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role.works) this.wakeup.onWake(() => this.delivery.run());
  }
}
