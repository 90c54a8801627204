import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { Cap } from './mail-caps.js';

/** Serializes counting and adding: the second transaction waits for the first one's end. */
const inTurn = `SELECT pg_advisory_xact_lock(hashtextextended('stegvis mail caps ' || $1::text, 0))`;

/**
 * Seconds until this many more are allowed: by then enough of those within the period have become older. A mail of
 * several notices counts as one, and one that was replaced before it was sent not at all.
 */
const waitOf = (condition: string): string => `
  SELECT ceil(extract(epoch FROM at + make_interval(secs => $3) - clock_timestamp()))::int AS wait
  FROM (SELECT min(created_at) AS at FROM notices WHERE organisation_id = $1 AND state <> 'suppressed' AND created_at > clock_timestamp() - make_interval(secs => $3)
    AND ${condition} GROUP BY coalesce(mail_id::text, group_key)) mails
  ORDER BY at DESC OFFSET $4 LIMIT 1`;
// Links that strangers ask for by "forgotten password" do not prevent invitations.
const askedToAddress = waitOf('address_hash = $2 AND caused_by IS NULL');
const sentToAddress = waitOf('address_hash = $2 AND caused_by IS NOT NULL');
const toPerson = waitOf(`recipient_id = $2 AND kind = 'reminder'`);
const byPerson = waitOf('caused_by = $2');
const byOrganisation = waitOf('caused_by IS NOT NULL AND $2::text IS NULL');

const statements = { askedToAddress, sentToAddress, toPerson, byPerson, byOrganisation } as const;
export type Counted = keyof typeof statements;

export async function takeTurn(sql: Sql): Promise<void> {
  await sql.query(inTurn, [sql.organisationId]);
}

/** Zero when all limits allow it. */
export async function secondsUntilRoom(
  sql: Sql,
  counted: Counted,
  whose: Uuid | Buffer | null,
  caps: readonly Cap[],
  more: number,
): Promise<number> {
  const waits = [];
  for (const { most, seconds } of caps) {
    const [row] = await sql.query<{ wait: number }>(statements[counted], [
      sql.organisationId,
      whose,
      seconds,
      Math.max(0, most - more),
    ]);
    // More at once than the limit of the whole period is never allowed.
    waits.push(more > most ? seconds : (row?.wait ?? 0));
  }
  return Math.max(0, ...waits);
}
