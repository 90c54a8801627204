import { Injectable } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
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
import {
  markSession,
  markToken,
  readAccountOfToken,
  readPersonOfIdentity,
  readSession,
  readToken,
  type PersonOfIdentity,
} from './identities.query.js';
import { sessionToken } from './session-cookie.js';
import { Sessions } from './sessions.js';

const rememberMilliseconds = 900;
const mostRemembered = 20_000;

/** A cached session or token. */
interface Remembered {
  readonly until: number;
  identity: Promise<Identity | null>;
  due: boolean;
  browser: string | null;
  marked: boolean;
}

/** Streams stay open, and pages refetch what changed, even when nobody is there, so neither counts as a use. */
const isUse = ({ routeOptions, headers }: FastifyRequest): boolean =>
  routeOptions.url !== routeOf(operations.eventsStream) && headers['stegvis-unattended'] === undefined;

/**
 * Reads a secret from the database at most once in 0.9 seconds, so that one that ended anywhere is refused here within
 * a second.
 */
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

  /** Removes it from this process's cache at once; other processes follow within the second. */
  forget(token: string): void {
    this.remembered.delete(token);
  }

  /** The use is written once a minute at most, which keeps reads cheap. */
  private async mark(known: Remembered, id: Uuid, { headers }: FastifyRequest): Promise<void> {
    known.marked = true;
    const browser = browserWords(headers['user-agent']);
    if (!(known.due || (known.browser === null && browser !== null))) return;
    // A failure to record the use must not fail the request: the next one records it.
    await this.unitOfWork
      .apart(() => this.unitOfWork.installation((sql) => markSession(sql, id, this.clock.now(), browser)))
      .catch(() => {
        known.marked = false;
      });
  }

  private remember(token: string, look: (known: Remembered) => Promise<Identity | null>): Remembered {
    const before = this.remembered.get(token);
    if (before !== undefined && before.until > this.clock.elapsed()) return before;
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    const known: Remembered = {
      until: this.clock.elapsed() + rememberMilliseconds,
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
    const session = await this.unitOfWork.installation((sql) =>
      readSession(sql, hashOf(token), this.clock.now(), this.sessions.idleSince()),
    );
    if (session === undefined) return null;
    known.due = session.unmarked;
    known.browser = session.browser;
    const person = await this.person(session.organisation_id, session.person_id, session.account_id);
    if (person === undefined) return null;
    const { visiting } = session;
    // Only made-up people can be impersonated: somebody who got an account since then is real.
    if (visiting && person.account_id !== null) return null;
    return {
      accountId: session.account_id,
      personId: session.person_id,
      organisationId: session.organisation_id,
      language: person.language,
      timeZone: person.timeZone,
      // A visitor of a demo does not run the installation meanwhile.
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
    const found = await this.unitOfWork.read(organisationId, (sql) => readToken(sql, hashOf(token), now));
    if (found === undefined) return null;
    const person = await this.person(organisationId, found.person_id);
    const accountId = person?.account_id ?? null;
    if (person === undefined || accountId === null) return null;
    const account = await this.unitOfWork.installation((sql) => readAccountOfToken(sql, accountId));
    if (account === undefined) return null;
    if (found.unmarked) {
      await this.unitOfWork.run(organisationId, null, (sql) => markToken(sql, found.id, now));
    }
    return {
      accountId,
      personId: found.person_id,
      organisationId,
      language: person.language,
      timeZone: person.timeZone,
      installationAdministrator: false,
      visiting: false,
      via: 'token',
      credentialId: found.id,
      scope: found.scope,
      // A token acts in the person's name, so it stops working until the person has what their role requires.
      needsFactor: person.needsFactor,
      expiresAt: found.expires_at,
      provenAt: null,
      passwordToChoose: account.password_given,
    };
  }

  /** `account`: the one of the session, which may impersonate another person in a demo. */
  private person(
    organisation: Uuid,
    id: Uuid,
    account?: Uuid,
  ): Promise<(PersonOfIdentity & { readonly needsFactor: boolean }) | undefined> {
    return this.unitOfWork.read(organisation, async (sql) => {
      const person = await readPersonOfIdentity(sql, id, this.clock.now(), account ?? null);
      return person === undefined
        ? undefined
        : { ...person, needsFactor: await this.need.of(sql, id, account ?? person.account_id) };
    });
  }
}
