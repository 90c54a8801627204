/** The id of an outbox row that may be due; null: sweep everything. */
export type WakeHandler = (id: string | null) => Promise<void>;

/** Wakes workers when there is something to do. It is only a hint: the regular sweep finds what a wake-up loses. */
export abstract class Wakeup {
  /** Never rejects and never waits long; a wake that cannot be sent is dropped. */
  abstract wake(id: string): Promise<void>;
  /**
   * One handler for each process; it is never called twice at once. An error of it is reported, and later wakes go on.
   */
  abstract onWake(handler: WakeHandler): void;
  /** Waits for the current run of the handler, and calls nothing afterwards. */
  abstract close(): Promise<void>;
}

/** Where problems are reported: the API logs them. `where` is a stable word. */
export type ReportError = (where: string, error: unknown) => void;
