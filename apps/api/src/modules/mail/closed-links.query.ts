import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { closedKinds, type ClosedLink } from './closed-kinds.js';

const ofMail = `
  SELECT n.kind, n.recipient_id AS "personId" FROM notices n JOIN mailbox_messages m ON m.organisation_id = n.organisation_id AND m.id = n.id
  WHERE n.organisation_id = $1 AND n.id = $2 AND n.kind = ANY($3::text[])`;

export async function readClosedLink(sql: Sql, mailId: Uuid): Promise<ClosedLink | undefined> {
  return (await sql.query<ClosedLink>(ofMail, [sql.organisationId, mailId, closedKinds]))[0];
}
