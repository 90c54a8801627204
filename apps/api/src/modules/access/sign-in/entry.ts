import type { PendingEntry } from '../factors/second-step.js';
import type { Member, StartedSession } from './sessions.js';

export interface SignedIn extends StartedSession {
  readonly member: Member;
}

/** The result of a correct password: a session, or a pending second step. */
export type Entry = SignedIn | PendingEntry;
