import { Injectable } from '@nestjs/common';
import type { Language, Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Ids } from '../../../platform/ids/ids.js';
import { linkAccount, readPeople } from '../../people/people.door.js';
import { findAccount, insertAccount, membershipsOf, putMembership, type Account } from './accounts.store.js';

export type { Account } from './accounts.store.js';

export interface NewAccount {
  readonly email: string;
  readonly passwordHash: string;
  /** Chosen by somebody else, so it has to be replaced at the first sign-in. */
  readonly passwordGiven?: boolean;
  readonly installationAdministrator: boolean;
  readonly language: Language;
}

export interface Membership {
  readonly organisation_id: Uuid;
  readonly person_id: Uuid;
}

/** The accounts of all people who can sign in, over all organisations. */
@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  byEmail(email: string): Promise<Account | undefined> {
    return this.unitOfWork.installation((sql) => findAccount(sql, { email }));
  }

  byId(id: Uuid): Promise<Account | undefined> {
    return this.unitOfWork.installation((sql) => findAccount(sql, { id }));
  }

  async add(
    sql: Sql,
    { email, passwordHash, passwordGiven = false, installationAdministrator, language }: NewAccount,
  ): Promise<Uuid> {
    const id = this.ids.next();
    await insertAccount(sql, {
      id,
      email,
      password_hash: passwordHash,
      password_given: passwordGiven,
      installation_administrator: installationAdministrator,
      language,
      created_at: this.clock.now(),
    });
    return id;
  }

  /** Lets the person of the transaction's organisation sign in with this account from now on. */
  async join(sql: Sql, accountId: Uuid, personId: Uuid): Promise<void> {
    await linkAccount(sql, personId, accountId);
    await putMembership(sql, accountId, personId);
  }

  /** Organisations that the account may enter today, the one that it used last first. */
  async memberships(accountId: Uuid): Promise<readonly Membership[]> {
    const all = await this.unitOfWork.installation((sql) => membershipsOf(sql, accountId));
    const open: Membership[] = [];
    // One after the other, since each changes the scope of a request's transaction.
    for (const one of all) if (await this.isActive(one)) open.push(one);
    return open;
  }

  /** False for people who have left, by the day in the organisation's time zone. */
  isActive({ organisation_id: organisation, person_id: person }: Membership): Promise<boolean> {
    return this.unitOfWork.read(organisation, async (sql) => (await readPeople(sql, [person]))[0]?.left === false);
  }
}
