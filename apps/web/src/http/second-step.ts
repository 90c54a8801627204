import { withNext } from './next-address.js';
import { hasCode } from './problem-error.js';

/** The password was right, and a second step is waited for. */
export const isSecondStep = (error: unknown): boolean => hasCode(error, 'second-factor-needed');

/** Where the second step is taken; from there one goes on. */
export const secondStepAt = (next: string): string => withNext('/sign-in/second-step', next);
