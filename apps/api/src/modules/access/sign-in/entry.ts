import type { PendingEntry } from '../factors/second-step.js';
import type { Member, StartedSession } from './sessions.js';

export interface SignedIn extends StartedSession {
  readonly member: Member;
}

/** What comes of a right password: a session, or a second step that is waited for. */
export type Entry = SignedIn | PendingEntry;
