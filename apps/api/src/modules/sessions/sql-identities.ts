import { Injectable } from '@nestjs/common';
import type { Instant, Language, Uuid } from '@stegvis/workflow';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Identities } from '../../platform/http/identity.js';
import type { Identity } from '../../platform/http/identity.js';
import { hashOf, organisationOf } from '../../platform/ids/organisation-token.js';
import { sessionToken } from './session-cookie.js';

const rememberMilliseconds = 900;
const mostRemembered = 20_000;

const ofSession = `
  SELECT s.id, s.account_id, s.organisation_id, s.person_id, s.expires_at, a.installation_administrator, m.person_id IS NULL AS visiting
  FROM sessions s JOIN accounts a ON a.id = s.account_id
  LEFT JOIN memberships m ON m.account_id = s.account_id AND m.organisation_id = s.organisation_id AND m.person_id = s.person_id
  WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.disabled_at IS NULL`;
const ofPerson = `
  SELECT p.account_id, p.language FROM people p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.organisation_id = $1 AND p.id = $2 AND (p.left_on IS NULL OR p.left_on >= ($3::timestamptz AT TIME ZONE o.time_zone)::date)`;
const ofToken = `
  SELECT t.id, t.person_id, t.scope, t.expires_at, t.last_used_at < $3::timestamptz - interval '1 minute' OR t.last_used_at IS NULL AS unmarked
  FROM api_tokens t WHERE t.organisation_id = $1 AND t.token_hash = $2 AND t.revoked_at IS NULL AND t.expires_at > $3`;

interface SessionFacts {
  readonly id: Uuid;
  readonly account_id: Uuid;
  readonly organisation_id: Uuid;
  readonly person_id: Uuid;
  readonly expires_at: Instant;
  readonly installation_administrator: boolean;
  readonly visiting: boolean;
}
interface TokenFacts {
  readonly id: Uuid;
  readonly person_id: Uuid;
  readonly scope: Identity['scope'];
  readonly expires_at: Instant;
  readonly unmarked: boolean;
}

/** Looks a secret up at most once in 0.9 seconds, so that one that ended anywhere is dead here within a second. */
@Injectable()
export class SqlIdentities extends Identities {
  private readonly remembered = new Map<string, { readonly until: number; readonly identity: Promise<Identity | null> }>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {
    super();
  }

  override async of(request: FastifyRequest): Promise<Identity | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const token = /^Bearer (stv_[\w-]{64})$/.exec(authorization)?.[1];
      return token === undefined ? null : this.remember(token, () => this.byApiToken(token.slice(4)));
    }
    const token = sessionToken(request, this.configuration);
    return token === undefined ? null : this.remember(token, () => this.bySession(token));
  }

  /** In this process at once; the others follow within the second. */
  forget(token: string): void {
    this.remembered.delete(token);
  }

  private remember(token: string, look: () => Promise<Identity | null>): Promise<Identity | null> {
    const known = this.remembered.get(token);
    if (known !== undefined && known.until > performance.now()) return known.identity;
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    const identity = look();
    identity.catch(() => { this.forget(token); });
    this.remembered.set(token, { until: performance.now() + rememberMilliseconds, identity });
    return identity;
  }

  private async bySession(token: string): Promise<Identity | null> {
    const [session] = await this.unitOfWork.installation((sql) => sql.query<SessionFacts>(ofSession, [hashOf(token), this.clock.now()]));
    if (session === undefined) return null;
    const person = await this.person(session.organisation_id, session.person_id);
    if (person === undefined) return null;
    const { visiting } = session;
    // Only people who are made up can be visited: whoever got an account since then is real.
    if (visiting && person.account_id !== null) return null;
    return {
      accountId: session.account_id,
      personId: session.person_id,
      organisationId: session.organisation_id,
      language: person.language,
      // Who sees a demo as somebody else does not run the installation meanwhile.
      installationAdministrator: session.installation_administrator && !visiting,
      visiting,
      via: 'session',
      credentialId: session.id,
      scope: 'write',
      expiresAt: session.expires_at,
    };
  }

  private async byApiToken(token: string): Promise<Identity | null> {
    const organisationId = organisationOf(token);
    if (organisationId === null) return null;
    const now = this.clock.now();
    const [found] = await this.unitOfWork.read(organisationId, (sql) => sql.query<TokenFacts>(ofToken, [organisationId, hashOf(token), now]));
    if (found === undefined) return null;
    const person = await this.person(organisationId, found.person_id);
    if (person?.account_id === undefined || person.account_id === null) return null;
    const [account] = await this.unitOfWork.installation((sql) => sql.query('SELECT FROM accounts WHERE id = $1 AND disabled_at IS NULL', [person.account_id]));
    if (account === undefined) return null;
    if (found.unmarked) await this.unitOfWork.run(organisationId, null, (sql) => sql.execute('UPDATE api_tokens SET last_used_at = $3 WHERE organisation_id = $1 AND id = $2', [organisationId, found.id, now]));
    return {
      accountId: person.account_id,
      personId: found.person_id,
      organisationId,
      language: person.language,
      installationAdministrator: false,
      visiting: false,
      via: 'token',
      credentialId: found.id,
      scope: found.scope,
      expiresAt: found.expires_at,
    };
  }

  private async person(organisation: Uuid, id: Uuid): Promise<{ account_id: Uuid | null; language: Language } | undefined> {
    const [person] = await this.unitOfWork.read(organisation, (sql) => sql.query<{ account_id: Uuid | null; language: Language }>(ofPerson, [organisation, id, this.clock.now()]));
    return person;
  }
}
