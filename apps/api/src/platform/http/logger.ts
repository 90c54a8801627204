import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { loggedError } from './logged-error.js';

/** One line of JSON for each event, without personal data: bodies, addresses, names and cookies are not logged. */
export function makeLogger(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req', 'headers', 'password', 'email', 'token'],
    serializers: { err: loggedError },
  };
  return to === undefined ? pino(options) : pino(options, to);
}
