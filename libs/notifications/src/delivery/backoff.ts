const first = 60;
const longest = 4 * 3600;

/** A mail is given up when it could not be sent within this time after its first attempt: 48 hours. */
export const giveUpAfterSeconds = 48 * 3600;

/**
 * Seconds until the next attempt after `attempt` (1, 2, ...) failed: a minute, doubling up to four hours. `chance` (0
 * up to, not including, 1) picks a point between half and all of that, so that a thousand mails are not retried in the
 * same second.
 */
export function backoffSeconds(attempt: number, chance: number): number {
  const whole = Math.min(longest, first * 2 ** Math.max(0, attempt - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
