/** What this process does. Without Redis one process does both. */
export class ProcessRole {
  constructor(
    /** Answers requests. */
    readonly serves: boolean,
    /** Runs the schedule and sends mail. */
    readonly works: boolean,
  ) {}
}
