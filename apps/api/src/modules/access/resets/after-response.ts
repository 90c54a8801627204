import { Injectable } from '@nestjs/common';
import { Log } from '../../../platform/http/log.js';
import { Ticks } from '../../../platform/schedule/ticks.js';

/** What goes on when the answer is out. A stop waits for it; a failure is only logged, and whoever waits for a mail asks again. */
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

  /** Until nothing goes on any more. */
  async settled(): Promise<void> {
    await Promise.all(this.going);
  }
}
