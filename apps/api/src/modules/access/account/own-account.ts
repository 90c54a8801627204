import type { Identity } from '../../../platform/http/identity.js';
import { forbidden } from '../../../platform/http/problem.js';

/**
 * Passwords, sessions and secrets may only be changed in a session of the person, never with a token. @throws
 * ProblemError 403
 */
export function refuseAllButOwner({ via }: Identity): void {
  if (via !== 'session') throw forbidden();
}
