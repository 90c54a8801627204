const first = 60;
const longest = 4 * 3600;

/** Mail that could not be handed over within this many seconds of its first attempt is given up: 48 hours. */
export const giveUpAfterSeconds = 48 * 3600;

/** Seconds until the next attempt after `attempt` (1, 2, ...) failed: a minute, doubling up to four hours, and of that between half
 *  and all by `chance` (0 up to, not including, 1), so that a thousand mails do not come back in the same second. */
export function backoffSeconds(attempt: number, chance: number): number {
  const whole = Math.min(longest, first * 2 ** Math.max(0, attempt - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
