import type { Instant, Language, Uuid } from '@stegvis/workflow';
import type { FastifyRequest } from 'fastify';

/**
 * Who sends a request, proven by a session or a token. It has no roles: they are read in the transaction that needs
 * them.
 */
export interface Identity {
  readonly accountId: Uuid;
  readonly personId: Uuid;
  readonly organisationId: Uuid;
  readonly language: Language;
  /** The organisation's time zone. */
  readonly timeZone: string;
  readonly installationAdministrator: boolean;
  /** The visitor of a demo impersonates this person, who is not the account's own. */
  readonly visiting: boolean;
  readonly via: 'session' | 'token';
  /** The id of the session or of the token. */
  readonly credentialId: Uuid;
  /** Tokens may be limited to reading. */
  readonly scope: 'read' | 'write';
  /** A role of theirs requires a second factor and the account has none: nothing else is allowed until it is set up. */
  readonly needsFactor: boolean;
  readonly expiresAt: Instant;
  /** When the password was last given in this session; null for tokens, and for sessions without a proof. */
  readonly provenAt: Instant | null;
  /** Somebody else chose the account's password. */
  readonly passwordToChoose: boolean;
}

/** Identifies who sends a request. A session that ended in another process is refused here within a second. */
export abstract class Identities {
  /** Counts as a use of the session, except for streams and for pages that report that nobody uses them. */
  abstract of(request: FastifyRequest): Promise<Identity | null>;
}

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null;
    seenVersion: number | null;
  }
}
