import { AsyncLocalStorage } from 'node:async_hooks';

/** Of one request: what it has waited for its turn and for connections, and since when it is under way. */
interface Patience {
  readonly since: number;
  waited: number;
}

/** Milliseconds. Together they keep the promise that whoever cannot be served hears so within three seconds. */
const most = { connection: 2_500, together: 2_800 } as const;
/** PostgreSQL waits for a locked row twice, each time as long as it may: for its place in the line, then for whoever holds the row. */
const waitsOfOneLock = 2;
/** A lock that is free is had in less. */
const least = 100;
/** What has been at work for so long makes nobody wait for its first word any more; each of its transactions waits by itself. */
const longWork = 10_000;

const current = new AsyncLocalStorage<Patience>();

/** All transactions of what runs inside share one patience. */
export function withPatience<T>(work: () => T): T {
  return current.run({ since: performance.now(), waited: 0 }, work);
}

/** How long a transaction that begins now may wait for its connection. */
export function connectionPatience(): number {
  return Math.min(most.connection, Math.max(least, most.together - waited()));
}

/** Notes how long a turn or a connection was waited for. */
export function noteWaiting(milliseconds: number): void {
  const patience = current.getStore();
  if (patience !== undefined) patience.waited += milliseconds;
}

/** Notes how long a connection was waited for, and tells how long each lock of the transaction may be waited for. */
export function lockPatience(waitedNow: number): number {
  const left = most.together - waited() - waitedNow;
  noteWaiting(waitedNow);
  return Math.round(Math.max(least, left / waitsOfOneLock));
}

function waited(): number {
  const patience = current.getStore();
  return patience === undefined || performance.now() - patience.since > longWork ? 0 : patience.waited;
}
