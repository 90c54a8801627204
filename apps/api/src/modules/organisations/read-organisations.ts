import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '@stegvis/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { orNotFound } from '../../platform/http/problem.js';
import { listOrganisationRows, type OrganisationsQuery } from './organisations.query.js';
import { readOrganisation } from './organisations.store.js';

@Injectable()
export class ReadOrganisations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  current(who: Identity): Promise<OrganisationView> {
    return this.unitOfWork.read(who.organisationId, async (sql) => orNotFound(await readOrganisation(sql)));
  }

  /**
   * Installation administrators see every organisation, others those that they belong to. A token sees only its own.
   */
  list(who: Identity, query: OrganisationsQuery): Promise<Page<OrganisationView>> {
    const account = who.installationAdministrator && who.via === 'session' ? undefined : who.accountId;
    return this.unitOfWork.apart(() =>
      this.unitOfWork.installation((sql) => listOrganisationRows(sql, query, account)),
    );
  }
}
