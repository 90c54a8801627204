import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden, orNotFound } from '../../platform/http/problem.js';
import { Organisations } from '../organisations/organisations.door.js';
import { People } from '../people/people.door.js';
import { Roles } from '../roles/roles.door.js';
import type { ClosedLink } from './closed-kinds.js';
import { canReadMails } from './mail-rights.js';
import { readClosedLink } from './closed-links.query.js';

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
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly roles: Roles,
  ) {}

  /** The link of a mail of the organisation. */
  find(sql: Sql, mailId: Uuid): Promise<ClosedLink | undefined> {
    return readClosedLink(sql, mailId);
  }

  /** The link of a mail, for a reader who may open it. @throws ProblemError 403 or 404 for others */
  async toOpen(sql: Sql, who: Identity, mailId: Uuid): Promise<ClosedLink> {
    await this.roles.require(sql, who.personId, canReadMails);
    const link = orNotFound(await this.find(sql, mailId));
    if (!(await this.mayOpen(who, link))) throw forbidden();
    return link;
  }

  async mayOpen(who: Identity, { kind, personId }: ClosedLink): Promise<boolean> {
    if (who.via !== 'session' || who.visiting) return false;
    if (kind === 'address-confirm') return personId === who.personId;
    if (kind !== 'invitation' || !who.installationAdministrator) return false;
    if (await this.unitOfWork.installation((sql) => this.organisations.hasOther(sql, who.organisationId))) return false;
    return this.unitOfWork.read(
      who.organisationId,
      async (sql) =>
        (await this.people.hasInvited(sql, who.personId, personId)) &&
        this.roles.mayManage(sql, who.personId, personId),
    );
  }
}
