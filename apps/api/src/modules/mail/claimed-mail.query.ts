import type { ClaimedNotice } from '@stegvis/notifications';
import type { Sql } from '../../platform/database/sql.js';
import type { ClaimedRow } from './kinds/mail-composer.js';

const claimed = `
  SELECT id, subject_id, kind, series, detail, secret FROM notices
  WHERE organisation_id = $1 AND lease_token = $2 AND id = ANY($3::uuid[]) ORDER BY created_at, id`;

/** The notices that a claimed mail is made of, as far as the claim still holds. */
export function readClaimed(sql: Sql, { lease, noticeIds }: ClaimedNotice): Promise<readonly ClaimedRow[]> {
  return sql.query<ClaimedRow>(claimed, [sql.organisationId, lease, noticeIds]);
}
