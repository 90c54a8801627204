import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FileStore } from '../../../platform/files/file-store.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden, orNotFound, notFound } from '../../../platform/http/problem.js';
import { Organisations } from '../../organisations/organisations.door.js';
import { Roles } from '../../roles/roles.door.js';
import { readSelf } from './demo-visit.query.js';
import { EnterOrganisation } from './enter-organisation.js';
import { discardOrganisation, readOther, readStranded } from './organisations.query.js';

/**
 * Discards a demo municipality completely. The database's own function does it, which refuses every organisation that
 * is no demo.
 */
@Injectable()
export class DiscardDemo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly roles: Roles,
    private readonly entering: EnterOrganisation,
    private readonly files: FileStore,
  ) {}

  async run(who: Identity): Promise<void> {
    const { organisationId } = who;
    await this.unitOfWork.read(organisationId, (sql) => this.refuse(sql, who));
    await this.moveOut(organisationId);
    await this.unitOfWork.run(organisationId, who.personId, discardOrganisation);
    await this.files.removeAll(organisationId);
  }

  private async refuse(sql: Sql, who: Identity): Promise<void> {
    if (!(await this.organisations.current(sql)).demo) throw notFound();
    if (who.via !== 'session') throw forbidden();
    const self = orNotFound(await readSelf(sql, who.accountId));
    await this.roles.require(sql, self.id, (roles) => roles.includes('administrator'));
  }

  private async moveOut(organisationId: Uuid): Promise<void> {
    const { other, accounts } = await this.unitOfWork.installation(async (sql) => ({
      other: await readOther(sql, organisationId),
      accounts: await readStranded(sql, organisationId),
    }));
    if (other === undefined) return;
    for (const account of accounts) await this.entering.run(account, other);
  }
}
