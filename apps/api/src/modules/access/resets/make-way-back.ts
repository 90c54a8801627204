import { Injectable } from '@nestjs/common';
import type { Instant } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { AuditTrail } from '../../audit/audit.door.js';
import { readNames } from '../../people/people.door.js';
import { Accounts } from '../sign-in/accounts.js';
import { putReset } from './password-resets.store.js';

const validSeconds = 3600;

export interface WayBack {
  /** The path below the product's own address. */
  readonly path: string;
  readonly expiresAt: Instant;
}

/** A reset link for the operator of the machine to pass on, when no mail server sends it. Recorded. */
@Injectable()
export class MakeWayBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly accounts: Accounts,
    private readonly audit: AuditTrail,
  ) {}

  /** Undefined for an address that nobody can sign in with. */
  async run(email: string): Promise<WayBack | undefined> {
    const account = await this.accounts.byEmail(email.trim().toLowerCase());
    const [home] = account === undefined || account.disabled ? [] : await this.accounts.memberships(account.id);
    if (account === undefined || home === undefined) return undefined;
    const token = this.ids.secret();
    const expiresAt = this.clock.after(validSeconds);
    const { organisation_id: organisationId, person_id: personId } = home;
    await this.unitOfWork.run(organisationId, null, async (sql) => {
      await putReset(
        sql,
        { accountId: account.id, organisationId, personId, email: email.trim().toLowerCase() },
        hashOf(token),
        this.clock.now(),
        expiresAt,
      );
      const names = await readNames(sql, [personId]);
      await this.audit.write(sql, {
        action: 'person.way-back',
        subject: { type: 'person', id: personId, title: names.get(personId) ?? null },
      });
    });
    return { path: `/password-resets/${token}`, expiresAt };
  }
}
