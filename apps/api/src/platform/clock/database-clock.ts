import type { Instant } from '@stegvis/workflow';
import { Clock, toInstant } from './clock.js';

/** Asks the database for the time, in milliseconds since 1970. */
export type AskTime = () => Promise<number>;

const everyMilliseconds = 10_000;
/** A slower answer is too inaccurate to be used. */
const longestAnswer = 1_000;

/**
 * A clock that follows the database's, so that all processes have the same "now", also compared with stored times.
 * Between two answers the machine's clock is used with the last difference, which also holds while the database is
 * away.
 */
export class DatabaseClock extends Clock {
  private ahead = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ask: AskTime,
    private readonly machine: () => number = Date.now,
  ) {
    super();
  }

  protected override read(): Instant {
    return toInstant(this.machine() + this.ahead);
  }

  override skew(): number {
    return this.ahead / 1000;
  }

  /** @throws when the database does not answer. */
  override async sync(): Promise<void> {
    const before = this.machine();
    const now = await this.ask();
    const after = this.machine();
    // When the machine's clock was set meanwhile, the answer is useless too.
    if (after < before || after - before > longestAnswer) return;
    this.ahead = now - (before + after) / 2;
  }

  /** Asks now and every ten seconds, until it is closed. */
  async follow(): Promise<void> {
    await this.sync();
    this.timer = setInterval(() => void this.sync().catch(() => undefined), everyMilliseconds);
    this.timer.unref();
  }

  close(): Promise<void> {
    clearInterval(this.timer);
    return Promise.resolve();
  }
}
