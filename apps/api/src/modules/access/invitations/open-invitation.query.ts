import type { Instant } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import type { OpenInvitation } from './join-organisation.js';

export interface InvitationRow extends Omit<OpenInvitation, 'organisationId'> {
  readonly expires_at: Instant;
}

const read = `
  SELECT i.person_id AS "personId", i.expires_at, p.name, p.email, p.language, o.name AS organisation
  FROM invitations i JOIN people p ON p.organisation_id = i.organisation_id AND p.id = i.person_id JOIN organisations o ON o.id = i.organisation_id
  WHERE i.organisation_id = $1 AND i.token_hash = $2 AND i.accepted_at IS NULL
    AND (p.account_id IS NULL OR p.account_id = (SELECT a.id FROM accounts a WHERE a.email = p.email))
    AND still_here(p.left_on, ($3::timestamptz AT TIME ZONE o.time_zone)::date)`;

export async function readInvitation(sql: Sql, hash: Buffer, now: Instant): Promise<InvitationRow | undefined> {
  return (await sql.query<InvitationRow>(read, [sql.organisationId, hash, now]))[0];
}
