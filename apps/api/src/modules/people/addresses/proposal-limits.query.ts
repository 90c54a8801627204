import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

const severalNotices =
  "SELECT FROM notices WHERE organisation_id = $1 AND recipient_id = $2 AND kind = 'address-proposed' AND created_at > $3 LIMIT 1 OFFSET 2";

/** Whether at least three mails since then notified the person of proposed addresses. */
export async function wasNotifiedOften(sql: Sql, personId: Uuid, since: Instant): Promise<boolean> {
  return (await sql.query(severalNotices, [sql.organisationId, personId, since])).length > 0;
}
