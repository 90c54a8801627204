import type { ReportError, WakeHandler } from './wakeup.js';

/**
 * Runs a handler, never twice at once. Wakes that come during a run become one run after it: of the one id, or of
 * everything when there were several.
 */
export class OneAtATime {
  private running: Promise<void> | null = null;
  private next: { readonly id: string | null } | null = null;
  private closed = false;

  constructor(
    private readonly handler: WakeHandler,
    private readonly report: ReportError,
  ) {}

  /** Resolves when the run that covers this wake is over. Never rejects. */
  async run(id: string | null): Promise<void> {
    if (this.closed) return;
    if (this.running !== null) {
      this.next = { id: this.next === null || this.next.id === id ? id : null };
      await this.running;
      return;
    }
    this.running = this.loop(id);
    await this.running;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.next = null;
    await this.running;
  }

  private async loop(id: string | null): Promise<void> {
    let current: { readonly id: string | null } | null = { id };
    while (current !== null) {
      await this.once(current.id);
      current = this.next;
      this.next = null;
    }
    this.running = null;
  }

  private async once(id: string | null): Promise<void> {
    try {
      await this.handler(id);
    } catch (error) {
      this.report('wake handler', error);
    }
  }
}
