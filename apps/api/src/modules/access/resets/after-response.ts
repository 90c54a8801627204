import { Injectable } from '@nestjs/common';
import { Log } from '../../../platform/http/log.js';
import { Ticks } from '../../../platform/schedule/ticks.js';

/**
 * Runs work after the response was sent. Shutdown waits for it; a failure is only logged, since whoever waits for a
 * mail asks again.
 */
@Injectable()
export class AfterResponse {
  private readonly going = new Set<Promise<void>>();

  constructor(
    private readonly ticks: Ticks,
    private readonly log: Log,
  ) {}

  begin(work: () => Promise<void>): void {
    const one = this.ticks.track(work()).catch((error: unknown) => {
      this.log.warn({ err: error }, 'a mail with a link was not sent');
    });
    this.going.add(one);
    void one.then(() => this.going.delete(one));
  }

  /** Resolves when no work is left. */
  async settled(): Promise<void> {
    await Promise.all(this.going);
  }
}
