import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Ids } from '../../../platform/ids/ids.js';

export interface Account {
  readonly id: Uuid;
  readonly email: string;
  readonly password_hash: string | null;
  readonly installation_administrator: boolean;
  readonly disabled: boolean;
}

export interface NewAccount {
  readonly email: string;
  readonly passwordHash: string;
  /** Chosen by somebody else, and to be replaced at the first sign-in. */
  readonly passwordGiven?: boolean;
  readonly installationAdministrator: boolean;
  readonly language: Language;
}

export interface Membership {
  readonly organisation_id: Uuid;
  readonly person_id: Uuid;
}

const select =
  'SELECT id, email, password_hash, installation_administrator, disabled_at IS NOT NULL AS disabled FROM accounts';
const insert =
  'INSERT INTO accounts (id, email, password_hash, password_given, installation_administrator, language, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)';
const active = `SELECT p.left_on IS NULL OR p.left_on >= ($3::timestamptz AT TIME ZONE o.time_zone)::date AS active
  FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.id = $2`;

/** Who can sign in, over all organisations. */
@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async byEmail(email: string): Promise<Account | undefined> {
    const [account] = await this.unitOfWork.installation((sql) =>
      sql.query<Account>(`${select} WHERE email = $1`, [email]),
    );
    return account;
  }

  async byId(id: Uuid): Promise<Account | undefined> {
    const [account] = await this.unitOfWork.installation((sql) => sql.query<Account>(`${select} WHERE id = $1`, [id]));
    return account;
  }

  async add(
    sql: Sql,
    { email, passwordHash, passwordGiven = false, installationAdministrator, language }: NewAccount,
  ): Promise<Uuid> {
    const id = this.ids.next();
    await sql.execute(insert, [
      id,
      email,
      passwordHash,
      passwordGiven,
      installationAdministrator,
      language,
      this.clock.now(),
    ]);
    return id;
  }

  /** The person of the transaction's organisation can sign in with this account from now on. */
  async join(sql: Sql, accountId: Uuid, personId: Uuid): Promise<void> {
    await sql.execute(
      'UPDATE people SET account_id = $3, joined_at = $4, version = version + 1 WHERE organisation_id = $1 AND id = $2',
      [sql.organisationId, personId, accountId, this.clock.now()],
    );
    await sql.execute(
      'INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3) ON CONFLICT (account_id, organisation_id) DO UPDATE SET person_id = excluded.person_id',
      [accountId, sql.organisationId, personId],
    );
  }

  /** Organisations that the account may enter today, the one that it was last in first. */
  async memberships(accountId: Uuid): Promise<readonly Membership[]> {
    const all = await this.unitOfWork.installation((sql) =>
      sql.query<Membership>(
        'SELECT organisation_id, person_id FROM memberships WHERE account_id = $1 ORDER BY last_used_at DESC NULLS LAST, organisation_id',
        [accountId],
      ),
    );
    const open: Membership[] = [];
    // One after the other: inside of a request's transaction each of them changes the scope.
    for (const one of all) if (await this.isActive(one)) open.push(one);
    return open;
  }

  async isActive({ organisation_id: organisation, person_id: person }: Membership): Promise<boolean> {
    const [row] = await this.unitOfWork.read(organisation, (sql) =>
      sql.query<{ active: boolean }>(active, [organisation, person, this.clock.now()]),
    );
    return row?.active === true;
  }
}
