import { withNext } from './next-address.js';
import { hasCode } from './problem-error.js';

/** Whether the password was correct and a second step is required. */
export const isSecondStep = (error: unknown): boolean => hasCode(error, 'second-factor-needed');

/** The address of the second step, which continues to `next`. */
export const secondStepAt = (next: string): string => withNext('/sign-in/second-step', next);
