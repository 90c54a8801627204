import { Injectable } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { Instant, Language, Uuid } from '@stegvis/workflow';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../../platform/clock/clock.js';
import { Configuration } from '../../../platform/config/configuration.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { routeOf } from '../../../platform/http/handle.js';
import { Identities } from '../../../platform/http/identity.js';
import type { Identity } from '../../../platform/http/identity.js';
import { hashOf, organisationOf } from '../../../platform/ids/organisation-token.js';
import { browserWords } from './browser-words.js';
import { FactorNeed } from '../factors/factor-need.js';
import { sessionToken } from './session-cookie.js';
import { Sessions } from './sessions.js';

const rememberMilliseconds = 900;
const mostRemembered = 20_000;

const ofSession = `
  SELECT s.id, s.account_id, s.organisation_id, s.person_id, s.expires_at, s.proven_at, s.browser, s.last_used_at < $2::timestamptz - interval '1 minute' AS unmarked, a.password_given,
    a.installation_administrator, m.person_id IS NULL AS visiting
  FROM sessions s JOIN accounts a ON a.id = s.account_id
  LEFT JOIN memberships m ON m.account_id = s.account_id AND m.organisation_id = s.organisation_id AND m.person_id = s.person_id
  WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_used_at > $3 AND a.disabled_at IS NULL`;
const markSession = 'UPDATE sessions SET last_used_at = $2, browser = coalesce($3, browser) WHERE id = $1';
/** Whoever sees a demo as somebody else goes on in their own language. */
const ofPerson = `
  SELECT p.account_id, coalesce((SELECT s.language FROM memberships m JOIN people s ON s.organisation_id = $1 AND s.id = m.person_id WHERE m.account_id = $4 AND m.organisation_id = $1), p.language) AS language, o.time_zone AS "timeZone" FROM people p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.organisation_id = $1 AND p.id = $2 AND still_here(p.left_on, ($3::timestamptz AT TIME ZONE o.time_zone)::date)`;
const ofToken = `
  SELECT t.id, t.person_id, t.scope, t.expires_at, t.last_used_at < $3::timestamptz - interval '1 minute' OR t.last_used_at IS NULL AS unmarked
  FROM api_tokens t WHERE t.organisation_id = $1 AND t.token_hash = $2 AND t.revoked_at IS NULL AND t.expires_at > $3`;

interface SessionFacts {
  readonly id: Uuid;
  readonly account_id: Uuid;
  readonly organisation_id: Uuid;
  readonly person_id: Uuid;
  readonly expires_at: Instant;
  readonly proven_at: Instant | null;
  readonly browser: string | null;
  /** The last use that was written down is more than a minute ago. */
  readonly unmarked: boolean;
  readonly password_given: boolean;
  readonly installation_administrator: boolean;
  readonly visiting: boolean;
}
interface PersonOfIdentity {
  readonly account_id: Uuid | null;
  readonly language: Language;
  readonly timeZone: string;
  readonly needsFactor: boolean;
}
interface TokenFacts {
  readonly id: Uuid;
  readonly person_id: Uuid;
  readonly scope: Identity['scope'];
  readonly expires_at: Instant;
  readonly unmarked: boolean;
}

/** What is known of a secret for a moment. */
interface Remembered {
  readonly until: number;
  identity: Promise<Identity | null>;
  due: boolean;
  browser: string | null;
  marked: boolean;
}

/** A stream stays open, and a page asks anew what changed, also when nobody sits there. */
const isUse = ({ routeOptions, headers }: FastifyRequest): boolean =>
  routeOptions.url !== routeOf(operations.eventsStream) && headers['stegvis-unattended'] === undefined;

/** Looks a secret up at most once in 0.9 seconds, so that one that ended anywhere is dead here within a second. */
@Injectable()
export class SqlIdentities extends Identities {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly sessions: Sessions,
    private readonly need: FactorNeed,
  ) {
    super();
  }

  override async of(request: FastifyRequest): Promise<Identity | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const token = /^Bearer (stv_[\w-]{64})$/.exec(authorization)?.[1];
      return token === undefined ? null : this.remember(token, () => this.byApiToken(token.slice(4))).identity;
    }
    const token = sessionToken(request, this.configuration);
    if (token === undefined) return null;
    const known = this.remember(token, (one) => this.bySession(token, one));
    const found = await known.identity;
    if (found !== null && !known.marked && isUse(request)) await this.mark(known, found.credentialId, request);
    return found;
  }

  /** In this process at once; the others follow within the second. */
  forget(token: string): void {
    this.remembered.delete(token);
  }

  /** Once a minute is enough, and reading stays cheap. */
  private async mark(known: Remembered, id: Uuid, { headers }: FastifyRequest): Promise<void> {
    known.marked = true;
    const browser = browserWords(headers['user-agent']);
    if (!(known.due || (known.browser === null && browser !== null))) return;
    // That it was used is not worth anybody's failed request: the next one says so again.
    await this.unitOfWork
      .apart(() => this.unitOfWork.installation((sql) => sql.execute(markSession, [id, this.clock.now(), browser])))
      .catch(() => {
        known.marked = false;
      });
  }

  private remember(token: string, look: (known: Remembered) => Promise<Identity | null>): Remembered {
    const before = this.remembered.get(token);
    if (before !== undefined && before.until > performance.now()) return before;
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    const known: Remembered = {
      until: performance.now() + rememberMilliseconds,
      identity: Promise.resolve(null),
      due: false,
      browser: null,
      marked: false,
    };
    known.identity = look(known);
    known.identity.catch(() => {
      this.forget(token);
    });
    this.remembered.set(token, known);
    return known;
  }

  private async bySession(token: string, known: Remembered): Promise<Identity | null> {
    const [session] = await this.unitOfWork.installation((sql) =>
      sql.query<SessionFacts>(ofSession, [hashOf(token), this.clock.now(), this.sessions.idleSince()]),
    );
    if (session === undefined) return null;
    known.due = session.unmarked;
    known.browser = session.browser;
    const person = await this.person(session.organisation_id, session.person_id, session.account_id);
    if (person === undefined) return null;
    const { visiting } = session;
    // Only people who are made up can be visited: whoever got an account since then is real.
    if (visiting && person.account_id !== null) return null;
    return {
      accountId: session.account_id,
      personId: session.person_id,
      organisationId: session.organisation_id,
      language: person.language,
      timeZone: person.timeZone,
      // Who sees a demo as somebody else does not run the installation meanwhile.
      installationAdministrator: session.installation_administrator && !visiting,
      visiting,
      via: 'session',
      credentialId: session.id,
      scope: 'write',
      needsFactor: person.needsFactor,
      expiresAt: session.expires_at,
      provenAt: session.proven_at,
      passwordToChoose: session.password_given,
    };
  }

  private async byApiToken(token: string): Promise<Identity | null> {
    const organisationId = organisationOf(token);
    if (organisationId === null) return null;
    const now = this.clock.now();
    const [found] = await this.unitOfWork.read(organisationId, (sql) =>
      sql.query<TokenFacts>(ofToken, [organisationId, hashOf(token), now]),
    );
    if (found === undefined) return null;
    const person = await this.person(organisationId, found.person_id);
    if (person?.account_id === undefined || person.account_id === null) return null;
    const [account] = await this.unitOfWork.installation((sql) =>
      sql.query<{ password_given: boolean }>(
        'SELECT password_given FROM accounts WHERE id = $1 AND disabled_at IS NULL',
        [person.account_id],
      ),
    );
    if (account === undefined) return null;
    if (found.unmarked) {
      await this.unitOfWork.run(organisationId, null, (sql) =>
        sql.execute('UPDATE api_tokens SET last_used_at = $3 WHERE organisation_id = $1 AND id = $2', [
          organisationId,
          found.id,
          now,
        ]),
      );
    }
    return {
      accountId: person.account_id,
      personId: found.person_id,
      organisationId,
      language: person.language,
      timeZone: person.timeZone,
      installationAdministrator: false,
      visiting: false,
      via: 'token',
      credentialId: found.id,
      scope: found.scope,
      // What a program does is done in the person's name: it stops until the person has what their role asks for.
      needsFactor: person.needsFactor,
      expiresAt: found.expires_at,
      provenAt: null,
      passwordToChoose: account.password_given,
    };
  }

  /** With the account that a session belongs to: in a demo it may look through somebody else's eyes. */
  private person(organisation: Uuid, id: Uuid, account?: Uuid): Promise<PersonOfIdentity | undefined> {
    return this.unitOfWork.read(organisation, async (sql) => {
      const [person] = await sql.query<Omit<PersonOfIdentity, 'needsFactor'>>(ofPerson, [
        organisation,
        id,
        this.clock.now(),
        account ?? null,
      ]);
      return person === undefined
        ? undefined
        : { ...person, needsFactor: await this.need.of(sql, id, account ?? person.account_id) };
    });
  }
}
