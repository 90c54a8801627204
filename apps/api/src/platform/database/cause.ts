import type { Instant, Uuid } from '@stegvis/workflow';
import type { Clock, Moment } from '../clock/clock.js';
import type { Ids } from '../ids/ids.js';

/** What a transaction has one of: the time that it dates things with, and the id by which what it put on record is found together. */
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

  /** The clock stands still for whatever the transaction calls. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.clock.during(this.moment, work);
    } finally {
      this.moment.end();
    }
  }
}
