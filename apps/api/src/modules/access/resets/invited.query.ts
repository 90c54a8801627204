import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

/** A person who was added without an invitation has not been invited yet. */
const invited = `
  SELECT p.id FROM people p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.organisation_id = $1 AND p.email = $2 AND p.account_id IS NULL AND p.joined_at IS NULL
    AND still_here(p.left_on, ($3::timestamptz AT TIME ZONE o.time_zone)::date)
    AND EXISTS (SELECT FROM invitations i WHERE i.organisation_id = p.organisation_id AND i.person_id = p.id AND i.accepted_at IS NULL)`;

/** The person with this address in the organisation who has an invitation that they have not accepted. */
export async function readInvited(sql: Sql, email: string, now: Instant): Promise<Uuid | undefined> {
  return (await sql.query<{ id: Uuid }>(invited, [sql.organisationId, email, now]))[0]?.id;
}
