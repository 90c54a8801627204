import type { Instant, Uuid } from '@stegvis/workflow';
import type { Clock, Moment } from '../clock/clock.js';
import type { Ids } from '../ids/ids.js';

/**
 * The time and the id of one transaction: everything that it writes has this date, and its audit events are found by
 * this id.
 */
export class Cause {
  private readonly moment: Moment;
  private made: Uuid | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    this.moment = clock.moment();
  }

  get now(): Instant {
    return this.clock.during(this.moment, () => this.clock.now());
  }

  get id(): Uuid {
    this.made ??= this.ids.next();
    return this.made;
  }

  /** Makes the clock stand still for everything that the transaction calls. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.clock.during(this.moment, work);
    } finally {
      this.moment.end();
    }
  }
}
