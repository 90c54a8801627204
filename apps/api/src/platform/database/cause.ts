import type { Instant, Uuid } from '@stegvis/workflow';
import type { Clock } from '../clock/clock.js';
import type { Ids } from '../ids/ids.js';

/** What a transaction has one of: the time that it dates things with, and the id by which what it put on record is found together. */
export class Cause {
  readonly time: () => Instant;
  private made: Uuid | undefined;

  constructor(
    clock: Clock,
    private readonly ids: Ids,
  ) {
    this.time = clock.once();
  }

  get id(): Uuid {
    this.made ??= this.ids.next();
    return this.made;
  }
}
