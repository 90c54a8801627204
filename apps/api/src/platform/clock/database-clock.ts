import type { Instant } from '@stegvis/workflow';
import { Clock, toInstant } from './clock.js';

/** Asks the database what time it is, in milliseconds since 1970. */
export type AskTime = () => Promise<number>;

const everyMilliseconds = 10_000;
/** An answer that took longer says too little about when it was given. */
const longestAnswer = 1_000;

/**
 * The database's clock, so that all processes mean the same by "now" and what they compare with stored times was measured alike. Between
 * two looks the machine's clock goes on by itself; when the database is away the last difference still holds.
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
    // A machine whose clock was set meanwhile tells nothing either.
    if (after < before || after - before > longestAnswer) return;
    this.ahead = now - (before + after) / 2;
  }

  /** Looks now and every ten seconds, until it is closed. */
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
