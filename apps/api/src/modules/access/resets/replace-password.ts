import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { AccountRecord } from '../account/account-record.js';
import { Accounts } from '../sign-in/accounts.js';
import { replacePasswordHash } from '../sign-in/accounts.store.js';
import { forgetBrowsers } from '../sign-in/known-browsers.query.js';
import { deleteSessionsOf } from '../sign-in/sessions.store.js';
import type { Member } from '../sign-in/sessions.js';
import { dropResets } from './password-resets.store.js';

export interface Replacement {
  readonly passwordHash: string;
  /** How the person proved that they may: by a mailed link, or by their current password. */
  readonly way: 'link' | 'current';
  /** The hash against which the proof was made; the proof is void when it has changed. */
  readonly instead?: string | null;
  /** The session that is kept. */
  readonly keep?: Uuid;
}

const actions = { link: 'person.password-reset', current: 'person.password-changed' } as const;

/** Replaces the password and ends the account's sessions. Recorded in each of its organisations, mailed once. */
@Injectable()
export class ReplacePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly record: AccountRecord,
    private readonly outbox: NoticeOutbox,
  ) {}

  async run(
    sql: Sql,
    { accountId, organisationId, personId }: Member,
    { passwordHash, way, instead = null, keep }: Replacement,
  ): Promise<void> {
    if (!(await replacePasswordHash(sql, accountId, passwordHash, instead))) throw new ProblemError('conflict');
    await deleteSessionsOf(sql, accountId, keep === undefined ? undefined : { id: keep });
    await forgetBrowsers(sql, accountId);
    // A pending reset link would undo what the owner has just decided.
    await dropResets(sql, accountId);
    for (const { organisation_id: organisation, person_id: person } of await this.accounts.memberships(accountId)) {
      await this.unitOfWork.run(organisation, person, (own) => this.record.write(own, actions[way], person));
    }
    this.record.logSecurity(sql, 'password-changed', { accountId, personId, organisationId, way });
    await this.unitOfWork.run(organisationId, personId, (own) =>
      this.outbox.passwordChanged(own, personId, { at: this.clock.now(), way }),
    );
  }
}
