import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { errorCode, errorMessage } from '../error-code.js';

/** The database cannot be reached, or has no free connection: worth another try in a moment. */
export class DatabaseUnavailable extends Error {
  constructor(override readonly cause: unknown) {
    super('The database does not answer', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

export interface DatabaseError {
  readonly code: string;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
  readonly message: string;
}

export const isDatabaseError = (error: unknown): error is DatabaseError =>
  /^[0-9A-Z]{5}$/.test(errorCode(error) ?? '') && !socketCodes.has(errorCode(error) ?? '');

/** A unique index refused the row; a given name has to be the index's. */
export const isDuplicate = (error: unknown, constraint?: string): boolean =>
  isDatabaseError(error) && error.code === '23505' && (constraint === undefined || error.constraint === constraint);

/** Another transaction held the lock for longer than the timeout. */
export const isLockTimeout = (error: unknown): boolean => isDatabaseError(error) && error.code === '55P03';

/** serialization_failure or deadlock_detected: the same work may succeed when it is tried again. */
export const isWorthRetrying = (error: unknown): boolean =>
  isDatabaseError(error) && (error.code === '40001' || error.code === '40P01');

const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const messages = [
  /Connection terminated/i,
  /timeout exceeded when trying to connect/i,
  /not queryable/i,
  /Client was closed/i,
  /Cannot use a pool after/i,
  /Driver not Connected/i,
];

const released = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];

/**
 * Whether the database is shut down, starting or crashed, or ran out of connections or time, or the socket or pool
 * failed. TypeORM gives up a connection that is lost in the middle of a transaction, and says so to the next statement.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable || released.some((kind) => error instanceof kind)) return true;
  if (isDatabaseError(error) && (/^(08|57P|53)/.test(error.code) || error.code === '55P03' || error.code === '57014')) {
    return true;
  }
  return socketCodes.has(errorCode(error) ?? '') || messages.some((message) => message.test(errorMessage(error)));
}
