import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { Ids } from '../../platform/ids/ids.js';
import { hashOf } from '../../platform/ids/organisation-token.js';

export interface StartedSession {
  readonly token: string;
  readonly expiresAt: Instant;
}

export interface Member {
  readonly accountId: Uuid;
  readonly organisationId: Uuid;
  readonly personId: Uuid;
}

const insert = 'INSERT INTO sessions (token_hash, id, account_id, organisation_id, person_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)';

/** Sessions in the database: any process knows them, and one that ended is dead in all of them. */
@Injectable()
export class Sessions {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly configuration: Configuration,
  ) {}

  /** Always with a token that nobody has seen before; the one that came with the request ends. */
  async start(sql: Sql, { accountId, organisationId, personId }: Member, replaced: string | undefined): Promise<StartedSession> {
    if (replaced !== undefined) await this.end(sql, replaced);
    const token = this.ids.secret();
    const expiresAt = this.clock.after(this.configuration.values.sessionDays * 86_400);
    await sql.execute(insert, [hashOf(token), this.ids.next(), accountId, organisationId, personId, this.clock.now(), expiresAt]);
    await sql.execute('UPDATE memberships SET last_used_at = $3 WHERE account_id = $1 AND organisation_id = $2', [accountId, organisationId, this.clock.now()]);
    return { token, expiresAt };
  }

  async end(sql: Sql, token: string): Promise<void> {
    await sql.execute('DELETE FROM sessions WHERE token_hash = $1', [hashOf(token)]);
  }
}
