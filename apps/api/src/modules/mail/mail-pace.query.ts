import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { mailPace } from '../notices/notices.door.js';

const sent = `
  SELECT (SELECT count(DISTINCT mail_id) FROM notices WHERE organisation_id = $1 AND recipient_id = $2 AND sent_at > clock_timestamp() - make_interval(secs => $3)) AS person,
    (SELECT count(*) FROM (SELECT DISTINCT mail_id FROM notices WHERE organisation_id = $1 AND sent_at > clock_timestamp() - make_interval(secs => $4) LIMIT $5) m) AS organisation`;

/** Whether the person, or the whole organisation, has been sent enough for now. */
export async function isPaceReached(sql: Sql, recipientId: Uuid): Promise<boolean> {
  const { toPerson, ofOrganisation } = mailPace;
  const [row] = await sql.query<{ person: number; organisation: number }>(sent, [
    sql.organisationId,
    recipientId,
    toPerson.seconds,
    ofOrganisation.seconds,
    ofOrganisation.most,
  ]);
  return row !== undefined && (row.person >= toPerson.most || row.organisation >= ofOrganisation.most);
}
