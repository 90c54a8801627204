import { Surrounding } from '../surrounding.js';

/**
 * The waiting of one request: how long it may wait in all, how long it has waited so far for its turn and for
 * connections, and when it began.
 */
interface Patience {
  readonly most: number;
  readonly since: number;
  waited: number;
}

/** Milliseconds that a process waits for a slow database while it starts. */
export const startPatience = 60_000;
/** Milliseconds that a request waits before it is answered 503, unless REQUEST_WAIT_SECONDS says otherwise. */
export const usualPatience = 3_000;
/**
 * Milliseconds that are subtracted: `answer` from every wait, for sending the answer; `locks` from the wait for a
 * connection, so that some is left to wait for locks.
 */
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

const current = new Surrounding<Patience>();

/** All transactions of the work together wait for at most this many milliseconds. */
export function withPatience<T>(work: () => T, milliseconds = usualPatience): T {
  return current.run({ most: milliseconds, since: performance.now(), waited: 0 }, work);
}

/** The longest wait for one connection, of a request that waits for at most this many milliseconds in all. */
export const mostForConnection = (milliseconds: number): number => milliseconds - leftFor.answer - leftFor.locks;
/** The longest wait for a turn, which is subtracted from the time that is left to wait for the database. */
export const mostForTurn = (): number => (mostNow() * 2) / 3;

/** How long a transaction that begins now may wait for its connection. */
export function connectionPatience(): number {
  return Math.min(mostForConnection(mostNow()), Math.max(least, mostNow() - leftFor.answer - waited()));
}

/** Records how long a turn or a connection was waited for. */
export function noteWaiting(milliseconds: number): void {
  const patience = current.get();
  if (patience !== undefined) patience.waited += milliseconds;
}

/** Records how long a connection was waited for, and returns the lock timeout of the transaction. */
export function lockPatience(waitedNow: number): number {
  const left = mostNow() - leftFor.answer - waited() - waitedNow;
  noteWaiting(waitedNow);
  return Math.round(Math.max(least, left / waitsOfOneLock));
}

const mostNow = (): number => current.get()?.most ?? usualPatience;

function waited(): number {
  const patience = current.get();
  return patience === undefined || performance.now() - patience.since > longWork ? 0 : patience.waited;
}
