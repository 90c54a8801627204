/** The id of an outbox row that may be due, or null: look through all of it. */
export type WakeHandler = (id: string | null) => Promise<void>;

/** Tells workers that there is something to do. A hint and no more: what a wake-up loses, the regular sweep finds. */
export abstract class Wakeup {
  /** Never rejects and never waits long; a wake that cannot be carried is dropped. */
  abstract wake(id: string): Promise<void>;
  /** One handler for each process; it is never called twice at once. What it throws is reported, and later wakes go on. */
  abstract onWake(handler: WakeHandler): void;
  /** After it nothing is called any more; waits for the handler that is under way. */
  abstract close(): Promise<void>;
}

/** Where trouble is told: the API logs it. `where` is a stable word. */
export type ReportTrouble = (where: string, error: unknown) => void;
