import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { Configuration } from '../../../platform/config/configuration.js';
import type { Sql } from '../../../platform/database/sql.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import {
  changeSession,
  deleteSession,
  deleteSessionsOver,
  endOldestSessions,
  insertSession,
  lockAccount,
  noteUse,
} from './sessions.store.js';

export interface StartedSession {
  readonly token: string;
  readonly expiresAt: Instant;
}

export interface Member {
  readonly accountId: Uuid;
  readonly organisationId: Uuid;
  readonly personId: Uuid;
}

/** Beyond this number the session that was used longest ago ends. */
export const mostSessions = 25;

/** Sessions in the database: every process knows them, and an ended one is refused in all of them. */
@Injectable()
export class Sessions {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly configuration: Configuration,
    private readonly security: SecurityLog,
  ) {}

  /**
   * Starts a session for somebody who has proven who they are. It always has a new token; the request's own session
   * ends.
   */
  async start(sql: Sql, member: Member, replaced: string | undefined): Promise<StartedSession> {
    const { accountId, organisationId, personId } = member;
    if (replaced !== undefined) await this.end(sql, replaced);
    const token = this.ids.secret();
    const expiresAt = this.clock.after(this.configuration.values.sessionDays * 86_400);
    const id = this.ids.next();
    await lockAccount(sql, accountId);
    const now = this.clock.now();
    const whose = { account_id: accountId, organisation_id: organisationId, person_id: personId };
    const times = { created_at: now, expires_at: expiresAt, last_used_at: now, proven_at: now };
    await insertSession(sql, { token_hash: hashOf(token), id, ...whose, ...times });
    await endOldestSessions(sql, accountId, mostSessions);
    await noteUse(sql, accountId, organisationId, now);
    sql.afterCommit(() => {
      this.security.write('sign-in', { ...member, credentialId: id });
    });
    return { token, expiresAt };
  }

  /**
   * Moves the same sign-in to another organisation: it proves nothing, is not prolonged, and ends with the session that
   * it came from.
   */
  async move(
    sql: Sql,
    { accountId, organisationId, personId }: Member,
    from: string | undefined,
  ): Promise<StartedSession> {
    const token = this.ids.secret();
    const now = this.clock.now();
    const moved =
      from === undefined
        ? undefined
        : await changeSession(
            sql,
            { token_hash: hashOf(from), account_id: accountId },
            { token_hash: hashOf(token), organisation_id: organisationId, person_id: personId, last_used_at: now },
          );
    if (moved === undefined) throw new ProblemError('not-signed-in');
    await noteUse(sql, accountId, organisationId, now);
    return { token, expiresAt: moved.expires_at };
  }

  /** The password was given again: the session continues with a new secret. */
  async prove(sql: Sql, token: string): Promise<StartedSession> {
    const fresh = this.ids.secret();
    const session = await changeSession(
      sql,
      { token_hash: hashOf(token) },
      { token_hash: hashOf(fresh), proven_at: this.clock.now() },
    );
    if (session === undefined) throw new ProblemError('not-signed-in');
    return { token: fresh, expiresAt: session.expires_at };
  }

  /** Ends the session whatever its secret is by now. */
  async endOne(sql: Sql, id: Uuid): Promise<void> {
    await deleteSession(sql, { id });
  }

  async end(sql: Sql, token: string): Promise<void> {
    await deleteSession(sql, { token_hash: hashOf(token) });
  }

  /** A session whose last use is before this instant has expired. */
  idleSince(): Instant {
    return this.clock.after(-this.configuration.values.sessionIdleHours * 3600);
  }

  /** Deletes expired sessions. */
  async purge(sql: Sql): Promise<void> {
    await deleteSessionsOver(sql, { now: this.clock.now(), idleSince: this.idleSince() });
  }
}
