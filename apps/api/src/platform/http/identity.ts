import type { Instant, Language, Uuid } from '@stegvis/workflow';
import type { FastifyRequest } from 'fastify';

/** Who sends a request, proven by a session or a token. Roles are not here: they are read in the transaction that needs them. */
export interface Identity {
  readonly accountId: Uuid;
  readonly personId: Uuid;
  readonly organisationId: Uuid;
  readonly language: Language;
  /** The organisation's. */
  readonly timeZone: string;
  readonly installationAdministrator: boolean;
  /** The account's own person is another one: a demo is seen through somebody else's eyes. */
  readonly visiting: boolean;
  readonly via: 'session' | 'token';
  /** Of the session or of the token. */
  readonly credentialId: Uuid;
  /** Tokens may be bound to reading. */
  readonly scope: 'read' | 'write';
  /** A role of theirs asks for a second factor, and the account has none: they set one up and do nothing else. */
  readonly needsFactor: boolean;
  readonly expiresAt: Instant;
  /** When the password was last given in this session; null for tokens, and for sessions that nobody proved. */
  readonly provenAt: Instant | null;
  /** Somebody else chose the account's password. */
  readonly passwordToChoose: boolean;
}

/** Finds out who asks. At most a second behind: a session that ended elsewhere is dead here within one. */
export abstract class Identities {
  /** Counts as a use of the session, unless nobody sits there: streams, and pages that say so. */
  abstract of(request: FastifyRequest): Promise<Identity | null>;
}

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null;
    seenVersion: number | null;
  }
}
