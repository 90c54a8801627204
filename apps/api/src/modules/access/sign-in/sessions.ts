import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { Configuration } from '../../../platform/config/configuration.js';
import type { Sql } from '../../../platform/database/sql.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { SecurityLog } from '../../../platform/http/security-log.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';

export interface StartedSession {
  readonly token: string;
  readonly expiresAt: Instant;
}

export interface Member {
  readonly accountId: Uuid;
  readonly organisationId: Uuid;
  readonly personId: Uuid;
}

/** Beyond this the one that was used longest ago ends. */
export const mostSessions = 25;

const insert =
  'INSERT INTO sessions (token_hash, id, account_id, organisation_id, person_id, created_at, expires_at, last_used_at, proven_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $6)';
const takeTurns = 'SELECT FROM accounts WHERE id = $1 FOR NO KEY UPDATE';
const endOldest = `
  DELETE FROM sessions WHERE token_hash IN (
    SELECT token_hash FROM sessions WHERE account_id = $1 ORDER BY last_used_at DESC, created_at DESC, id DESC OFFSET $2)`;
const carryOver =
  'UPDATE sessions SET token_hash = $2, organisation_id = $4, person_id = $5, last_used_at = $6 WHERE token_hash = $1 AND account_id = $3 RETURNING expires_at';
const prove = 'UPDATE sessions SET token_hash = $2, proven_at = $3 WHERE token_hash = $1 RETURNING expires_at';
const used = 'UPDATE memberships SET last_used_at = $3 WHERE account_id = $1 AND organisation_id = $2';

/** Sessions in the database: any process knows them, and one that ended is dead in all of them. */
@Injectable()
export class Sessions {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly configuration: Configuration,
    private readonly security: SecurityLog,
  ) {}

  /** After somebody has proven who they are. Always with a token that nobody has seen before; the one that came with the request ends. */
  async start(sql: Sql, member: Member, replaced: string | undefined): Promise<StartedSession> {
    const { accountId, organisationId, personId } = member;
    if (replaced !== undefined) await this.end(sql, replaced);
    const token = this.ids.secret();
    const expiresAt = this.clock.after(this.configuration.values.sessionDays * 86_400);
    const id = this.ids.next();
    // Many sign-ins at once are counted one after the other.
    await sql.query(takeTurns, [accountId]);
    await sql.execute(insert, [hashOf(token), id, accountId, organisationId, personId, this.clock.now(), expiresAt]);
    await sql.execute(endOldest, [accountId, mostSessions]);
    await sql.execute(used, [accountId, organisationId, this.clock.now()]);
    sql.afterCommit(() => {
      this.security.tell('sign-in', { ...member, credentialId: id });
    });
    return { token, expiresAt };
  }

  /** The same sign-in goes on elsewhere: nothing is proven by it, it lasts no longer, and whoever ends it meanwhile ends it. */
  async move(
    sql: Sql,
    { accountId, organisationId, personId }: Member,
    from: string | undefined,
  ): Promise<StartedSession> {
    const token = this.ids.secret();
    const [moved] = await sql.query<{ expires_at: Instant }>(carryOver, [
      hashOf(from ?? ''),
      hashOf(token),
      accountId,
      organisationId,
      personId,
      this.clock.now(),
    ]);
    if (from === undefined || moved === undefined) throw new ProblemError('not-signed-in');
    await sql.execute(used, [accountId, organisationId, this.clock.now()]);
    return { token, expiresAt: moved.expires_at };
  }

  /** The password was given again: the session goes on under a secret that nobody has seen before. */
  async prove(sql: Sql, token: string): Promise<StartedSession> {
    const fresh = this.ids.secret();
    const [session] = await sql.query<{ expires_at: Instant }>(prove, [hashOf(token), hashOf(fresh), this.clock.now()]);
    if (session === undefined) throw new ProblemError('not-signed-in');
    return { token: fresh, expiresAt: session.expires_at };
  }

  /** Under whichever secret it goes on by now. */
  async endOne(sql: Sql, id: Uuid): Promise<void> {
    await sql.execute('DELETE FROM sessions WHERE id = $1', [id]);
  }

  async end(sql: Sql, token: string): Promise<void> {
    await sql.execute('DELETE FROM sessions WHERE token_hash = $1', [hashOf(token)]);
  }

  /** Whatever was used before this has been left alone for too long. */
  idleSince(): Instant {
    return this.clock.after(-this.configuration.values.sessionIdleHours * 3600);
  }

  async forgetOver(sql: Sql): Promise<void> {
    await sql.execute('DELETE FROM sessions WHERE expires_at < $1 OR last_used_at <= $2', [
      this.clock.now(),
      this.idleSince(),
    ]);
  }
}
