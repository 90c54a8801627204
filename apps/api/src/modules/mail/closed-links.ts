import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Roles } from '../roles/roles.door.js';

/** Mails whose link lets somebody in as whom they are for. A mail with a secret is made of one notice, and has its id. */
export const closedKinds = ['invitation', 'password-reset', 'address-confirm'] as const;
export type ClosedKind = (typeof closedKinds)[number];

export interface ClosedLink {
  readonly kind: ClosedKind;
  readonly personId: Uuid;
}

const ofMail = `
  SELECT n.kind, n.recipient_id AS "personId" FROM notices n JOIN mailbox_messages m ON m.organisation_id = n.organisation_id AND m.id = n.id
  WHERE n.organisation_id = $1 AND n.id = $2 AND n.kind = ANY($3::text[])`;
const otherReal = 'SELECT FROM organisations WHERE id <> $1 AND NOT demo LIMIT 1';
const sentBy = `
  SELECT FROM invitations i JOIN people p ON p.organisation_id = i.organisation_id AND p.id = i.person_id AND p.joined_at IS NULL
  WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.created_by = $3 AND i.accepted_at IS NULL`;

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
  async find(sql: Sql, mailId: Uuid): Promise<ClosedLink | undefined> {
    const [row] = await sql.query<ClosedLink>(ofMail, [sql.organisationId, mailId, closedKinds]);
    return row;
  }

  async mayOpen(who: Identity, { kind, personId }: ClosedLink): Promise<boolean> {
    if (who.via !== 'session' || who.visiting) return false;
    if (kind === 'address-confirm') return personId === who.personId;
    if (kind !== 'invitation' || !who.installationAdministrator) return false;
    const others = await this.unitOfWork.installation((sql) => sql.query(otherReal, [who.organisationId]));
    if (others.length > 0) return false;
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const own = await sql.query(sentBy, [who.organisationId, personId, who.personId]);
      return own.length > 0 && (await this.roles.mayManage(sql, who.personId, personId));
    });
  }
}
