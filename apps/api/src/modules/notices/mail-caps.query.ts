import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { Cap } from './mail-caps.js';

/** Counting and adding is one thing: who comes second waits for the first one's end. */
const inTurn = `SELECT pg_advisory_xact_lock(hashtextextended('stegvis mail caps ' || $1::text, 0))`;

/**
 * Seconds until there is room for so many more: until then enough of those within the time have grown older. What goes out in one mail
 * counts as one, and what was replaced before it went out not at all.
 */
const waitOf = (condition: string): string => `
  SELECT ceil(extract(epoch FROM at + make_interval(secs => $3) - clock_timestamp()))::int AS wait
  FROM (SELECT min(created_at) AS at FROM notices WHERE organisation_id = $1 AND state <> 'suppressed' AND created_at > clock_timestamp() - make_interval(secs => $3)
    AND ${condition} GROUP BY coalesce(mail_id::text, group_key)) mails
  ORDER BY at DESC OFFSET $4 LIMIT 1`;
// What strangers ask for by "forgotten password" keeps nobody from being invited.
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

/** Zero where there is room under every cap. */
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
    // More at once than may go in the whole time: there never is room.
    waits.push(more > most ? seconds : (row?.wait ?? 0));
  }
  return Math.max(0, ...waits);
}
