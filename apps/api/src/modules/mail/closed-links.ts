import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Roles } from '../roles/roles.door.js';
import type { ClosedLink } from './closed-kinds.js';
import { hasInvited, hasOtherOrganisation, readClosedLink } from './closed-links.query.js';

/**
 * Who may open a link that the mailbox does not show. While the product is tried, with one organisation and no mail server, whoever set it up
 * opens the invitations that they sent themselves: nothing that they could not have given. Else everybody only what confirms their own
 * address. Links to a new password stay shut: whoever is signed in changes it with the one that they have.
 */
@Injectable()
export class ClosedLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
  ) {}

  /** Of a mail of the organisation. */
  find(sql: Sql, mailId: Uuid): Promise<ClosedLink | undefined> {
    return readClosedLink(sql, mailId);
  }

  async mayOpen(who: Identity, { kind, personId }: ClosedLink): Promise<boolean> {
    if (who.via !== 'session' || who.visiting) return false;
    if (kind === 'address-confirm') return personId === who.personId;
    if (kind !== 'invitation' || !who.installationAdministrator) return false;
    if (await this.unitOfWork.installation((sql) => hasOtherOrganisation(sql, who.organisationId))) return false;
    return this.unitOfWork.read(
      who.organisationId,
      async (sql) =>
        (await hasInvited(sql, who.personId, personId)) && this.roles.mayManage(sql, who.personId, personId),
    );
  }
}
