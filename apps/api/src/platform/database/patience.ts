import { AsyncLocalStorage } from 'node:async_hooks';

/** Of one request: how long it may wait, what it has waited for its turn and for connections, and since when it is under way. */
interface Patience {
  readonly most: number;
  readonly since: number;
  waited: number;
}

/** Milliseconds that a process waits for a slow database while it starts. */
export const startPatience = 60_000;
/** Milliseconds that a request waits before it is told that it cannot be served, unless the installation says otherwise. */
export const usualPatience = 3_000;
/** Milliseconds: some time is left for the answer, and some of what a request waits for a connection is left for locks. */
const leftFor = { answer: 200, locks: 300 } as const;
/**
 * PostgreSQL waits for a locked row twice, each time up to the timeout: for its place in the queue, and for the holder
 * of the row.
 */
const waitsOfOneLock = 2;
/** A free lock is obtained within this time. */
const least = 100;
/**
 * After this time nobody waits for the request's first answer any more, so each of its transactions waits by itself.
 */
const longWork = 10_000;

const current = new AsyncLocalStorage<Patience>();

/** All transactions of what runs inside share one patience, of so many milliseconds. */
export function withPatience<T>(work: () => T, milliseconds = usualPatience): T {
  return current.run({ most: milliseconds, since: performance.now(), waited: 0 }, work);
}

/** The longest that one connection is waited for by those who are ready to wait so many milliseconds in all. */
export const mostForConnection = (milliseconds: number): number => milliseconds - leftFor.answer - leftFor.locks;
/** The longest that a turn is waited for: what is waited for it is missing from what may be waited for the database. */
export const mostForTurn = (): number => (mostNow() * 2) / 3;

/** How long a transaction that begins now may wait for its connection. */
export function connectionPatience(): number {
  return Math.min(mostForConnection(mostNow()), Math.max(least, mostNow() - leftFor.answer - waited()));
}

/** Records how long a turn or a connection was waited for. */
export function noteWaiting(milliseconds: number): void {
  const patience = current.getStore();
  if (patience !== undefined) patience.waited += milliseconds;
}

/** Records how long a connection was waited for, and returns the lock timeout of the transaction. */
export function lockPatience(waitedNow: number): number {
  const left = mostNow() - leftFor.answer - waited() - waitedNow;
  noteWaiting(waitedNow);
  return Math.round(Math.max(least, left / waitsOfOneLock));
}

const mostNow = (): number => current.getStore()?.most ?? usualPatience;

function waited(): number {
  const patience = current.getStore();
  return patience === undefined || performance.now() - patience.since > longWork ? 0 : patience.waited;
}
