import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { closedKinds, type ClosedLink } from './closed-kinds.js';

const ofMail = `
  SELECT n.kind, n.recipient_id AS "personId" FROM notices n JOIN mailbox_messages m ON m.organisation_id = n.organisation_id AND m.id = n.id
  WHERE n.organisation_id = $1 AND n.id = $2 AND n.kind = ANY($3::text[])`;
const otherReal = 'SELECT FROM organisations WHERE id <> $1 AND NOT demo LIMIT 1';
const sentBy = `
  SELECT FROM invitations i JOIN people p ON p.organisation_id = i.organisation_id AND p.id = i.person_id AND p.joined_at IS NULL
  WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.created_by = $3 AND i.accepted_at IS NULL`;

export async function readClosedLink(sql: Sql, mailId: Uuid): Promise<ClosedLink | undefined> {
  return (await sql.query<ClosedLink>(ofMail, [sql.organisationId, mailId, closedKinds]))[0];
}

/** Whether there is a real organisation beside this one. Read in the installation's scope. */
export async function hasOtherOrganisation(sql: Sql, organisation: Uuid): Promise<boolean> {
  return (await sql.query(otherReal, [organisation])).length > 0;
}

export async function hasInvited(sql: Sql, by: Uuid, personId: Uuid): Promise<boolean> {
  return (await sql.query(sentBy, [sql.organisationId, personId, by])).length > 0;
}
