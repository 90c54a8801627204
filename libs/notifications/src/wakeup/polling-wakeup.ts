import { OneAtATime } from './one-at-a-time.js';
import { Wakeup, type ReportError, type WakeHandler } from './wakeup.js';

export interface PollingSettings {
  /** Milliseconds between two sweeps. */
  readonly sweepMilliseconds: number;
  readonly report: ReportError;
}

/** Without Redis the process wakes itself, and sweeps at intervals, which finds what other processes wrote. */
export class PollingWakeup extends Wakeup {
  private runner: OneAtATime | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly settings: PollingSettings) {
    super();
  }

  override wake(id: string): Promise<void> {
    const runner = this.runner;
    // The handler runs after the caller, which never waits for it.
    if (runner !== null) setImmediate(() => void runner.run(id));
    return Promise.resolve();
  }

  override onWake(handler: WakeHandler): void {
    if (this.runner !== null) throw new Error('A process has one wake handler');
    const runner = new OneAtATime(handler, this.settings.report);
    this.runner = runner;
    this.timer = setInterval(() => void runner.run(null), this.settings.sweepMilliseconds);
  }

  override async close(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.runner?.close();
    this.runner = null;
  }
}
