import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, orNotFound } from '../../../platform/http/problem.js';
import { Roles } from '../../roles/roles.door.js';
import { holdProof } from '../sign-in/hold-proof.js';
import { ofFactors, ProvePassword, type Proof } from '../sign-in/prove-password.js';
import { FactorRecord, type Doer } from './factor-record.js';
import { endSetUps } from './factor-set-ups.store.js';
import { removeFactors } from './factors.store.js';
import { endPendingOf } from './pending-sign-ins.store.js';
import { dropRecoveryCodes } from './recovery-codes.store.js';
import { readTarget } from './reset-factors.query.js';
import { deleteSessionsOf } from '../sign-in/sessions.store.js';

/** For somebody who has lost every factor: the password is sufficient again, until they set up a factor. */
@Injectable()
export class ResetFactors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly password: ProvePassword,
    private readonly record: FactorRecord,
  ) {}

  /** Returns how many factors there were. */
  async run(proof: Proof, personId: Uuid): Promise<number> {
    const { who } = proof;
    const accountId = await this.unitOfWork.read(who.organisationId, (sql) => this.allowed(sql, who, personId));
    const { password_hash: proven } = await this.password.run(proof, ofFactors);
    return this.unitOfWork.installation(async (sql) => {
      await holdProof(sql, who, proven);
      return this.reset(sql, accountId, who);
    });
  }

  /** In the installation's scope; null: a command of the product. */
  async reset(sql: Sql, accountId: Uuid, doer: Doer | null): Promise<number> {
    // The rows are locked in the same order as during a sign-in, to avoid a deadlock.
    await endPendingOf(sql, accountId);
    await dropRecoveryCodes(sql, accountId);
    await endSetUps(sql, accountId);
    const removed = await removeFactors(sql, accountId);
    await deleteSessionsOf(sql, accountId);
    if (removed > 0) await this.record.run(accountId, 'factors-reset', doer);
    return removed;
  }

  /**
   * Nobody may reset their own account this way, one that also belongs to another organisation, or that of somebody
   * with more rights; only the installation's operator may do the latter two.
   */
  private async allowed(sql: Sql, who: Identity, personId: Uuid): Promise<Uuid> {
    const {
      account_id: accountId,
      installation_administrator: runsAll,
      homes,
    } = orNotFound(await readTarget(sql, personId));
    await this.roles.requireAdministrator(sql, who);
    if (orNotFound(accountId) === who.accountId) throw forbidden();
    if (!who.installationAdministrator && (homes !== 1 || runsAll === true)) throw forbidden();
    return orNotFound(accountId);
  }
}
