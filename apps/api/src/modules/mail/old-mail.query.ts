import { openStates } from '@stegvis/workflow';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql } from '../../platform/database/sql.js';

const before = `$2::timestamptz - make_interval(days => $3)`;
const messages = `DELETE FROM mailbox_messages WHERE organisation_id = $1 AND sent_at <= ${before}`;
/**
 * A notice is also what keeps a mail from being sent twice, so one about an open task stays; and what tells which links
 * of a mail in the mailbox are closed.
 */
const notices = `
  DELETE FROM notices n WHERE n.organisation_id = $1 AND n.state IN ('sent', 'suppressed')
    AND n.due_at <= ${before} AND (n.sent_at IS NULL OR n.sent_at <= ${before})
    AND NOT EXISTS (SELECT FROM tasks t WHERE t.organisation_id = $1 AND t.id = n.subject_id AND t.state IN ${listSql(openStates)})
    AND NOT EXISTS (SELECT FROM mailbox_messages m WHERE m.organisation_id = $1 AND m.id = n.id)`;

export async function purgeOldMessages(sql: Sql, days: number): Promise<void> {
  await sql.execute(messages, [sql.organisationId, sql.now, days]);
}

export async function purgeOldNotices(sql: Sql, days: number): Promise<void> {
  await sql.execute(notices, [sql.organisationId, sql.now, days]);
}
