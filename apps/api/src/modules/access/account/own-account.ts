import type { Identity } from '../../../platform/http/identity.js';
import { forbidden } from '../../../platform/http/problem.js';

/** Passwords, sessions and secrets are for the person who signed in, never for a program with a token. @throws ProblemError 403 */
export function refuseAllButOwner({ via }: Identity): void {
  if (via !== 'session') throw forbidden();
}
