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

const others = 'SELECT id FROM organisations WHERE id <> $1 ORDER BY created_at, id LIMIT 1';
/** Whoever runs the installation and belongs to the demo alone: without it they could not sign in any more. */
const stranded = `
  SELECT m.account_id AS "accountId", m.organisation_id AS "organisationId", m.person_id AS "personId"
  FROM memberships m JOIN accounts a ON a.id = m.account_id AND a.installation_administrator
  WHERE m.organisation_id = $1 AND NOT EXISTS (SELECT FROM memberships o WHERE o.account_id = m.account_id AND o.organisation_id <> $1)`;

// Whoever is in the middle of something in the demo is waited for, longer than one command waits for another.
const patience = "SELECT set_config('lock_timeout', '20s', true), set_config('statement_timeout', '60s', true)";

/** Throws a demo municipality away, whole. The database's own function does it, which refuses every organisation that is no demo. */
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
    await this.unitOfWork.run(organisationId, who.personId, async (sql) => {
      await sql.query(patience);
      await sql.query('SELECT discard_demo_organisation($1)', [organisationId]);
    });
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
      other: (await sql.query<{ id: Uuid }>(others, [organisationId]))[0],
      accounts: await sql.query<Pick<Identity, 'accountId' | 'organisationId' | 'personId'>>(stranded, [
        organisationId,
      ]),
    }));
    if (other === undefined) return;
    for (const account of accounts) await this.entering.run(account, other.id);
  }
}
