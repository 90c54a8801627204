import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

const ofMail = `
  SELECT n.state, p.name AS recipient, n.recipient_id FROM notices n JOIN people p ON p.organisation_id = n.organisation_id AND p.id = n.recipient_id
  WHERE n.organisation_id = $1 AND n.id = $2 FOR UPDATE OF n`;
/**
 * Plans the whole mail again, that is, each notice that it was made of. One that needs a link and has none left cannot
 * be sent again.
 */
const again = `
  UPDATE notices n SET state = 'planned', due_at = clock_timestamp(), attempts = 0, crashes = 0, lost_leases = 0, first_attempt_at = NULL, detail = n.detail - 'refused'
  FROM notices one
  WHERE one.organisation_id = $1 AND one.id = $2 AND n.organisation_id = $1 AND (n.id = one.id OR n.mail_id = one.mail_id) AND n.state = 'dead'
    AND (n.kind NOT IN ('invitation', 'password-reset') OR n.secret IS NOT NULL)`;

export interface NoticeToSend {
  readonly recipient: string;
  readonly recipient_id: Uuid;
}

export async function lockNotice(sql: Sql, id: Uuid): Promise<NoticeToSend | undefined> {
  return (await sql.query<NoticeToSend>(ofMail, [sql.organisationId, id]))[0];
}

/** False when there is nothing to send again. */
export async function planAgain(sql: Sql, id: Uuid): Promise<boolean> {
  return (await sql.execute(again, [sql.organisationId, id])) > 0;
}

/** Restarts the time for retries: a mail that was held must not be given up at its next failure because of that. */
const restart = `UPDATE notices SET first_attempt_at = NULL WHERE organisation_id = $1 AND state = 'planned' AND first_attempt_at IS NOT NULL`;

export async function restartRetries(sql: Sql): Promise<void> {
  await sql.execute(restart, [sql.organisationId]);
}
