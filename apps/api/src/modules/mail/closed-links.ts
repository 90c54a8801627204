import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Roles } from '../roles/roles.door.js';
import type { ClosedLink } from './closed-kinds.js';
import { hasInvited, hasOtherOrganisation, readClosedLink } from './closed-links.query.js';

/**
 * Who may open a link that the mailbox does not show. During a trial, with one organisation and no mail server, the
 * administrator from set-up opens the invitations that they sent themselves, which gives nothing that they could not
 * have given. Everybody may open the link that confirms their own address. Reset links are opened by nobody: people who
 * are signed in change their password with the current one.
 */
@Injectable()
export class ClosedLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
  ) {}

  /** The link of a mail of the organisation. */
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
