/** The statements of the outbox. All times in them are the database's. */

/** The condition that all mail, or this organisation's, is held. */
const held = (notice: string): string =>
  `(EXISTS (SELECT FROM mail_hold_of_installation) OR EXISTS (SELECT FROM mail_holds h WHERE h.organisation_id = ${notice}.organisation_id))`;

/** A claim without an attempt does not count; notices that were never tried may be bundled again. */
const untried = `
  attempts = n.attempts - 1, mail_id = CASE WHEN n.attempts > 1 THEN n.mail_id END, first_attempt_at = CASE WHEN n.attempts > 1 THEN n.first_attempt_at END`;
const free = 'lease_token = NULL, lease_until = NULL, sending_since = NULL';

/** Milliseconds since 1970. */
export const databaseClock = 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now';

export const lockLostLeases = `SELECT pg_try_advisory_xact_lock(hashtextextended('stegvis lost leases', 0)) AS mine`;

/**
 * A worker's death is blamed on the mail that it was sending, or on the only one that it had claimed. A dead mail keeps
 * its secret, since it may be sent again.
 */
export const endLostLeases = `
  UPDATE notices n SET ${free}, crashes = n.crashes + l.crash, lost_leases = n.lost_leases + 1 - l.sent, unknown_results = n.unknown_results + l.sent,
    state = CASE WHEN n.crashes + l.crash >= $1 THEN 'dead' ELSE 'planned' END, reason = CASE WHEN n.crashes + l.crash >= $1 THEN 'crashed' ELSE n.reason END,
    attempts = n.attempts - 1 + l.sent, mail_id = CASE WHEN n.attempts + l.sent > 1 THEN n.mail_id END,
    first_attempt_at = CASE WHEN n.attempts + l.sent > 1 THEN n.first_attempt_at END
  FROM (
    SELECT organisation_id, id, CASE WHEN sending_since IS NULL THEN 0 ELSE 1 END AS sent, CASE WHEN sending_since IS NOT NULL OR lost_leases >= $2 THEN 1 ELSE 0 END AS crash
    FROM notices WHERE state = 'claimed' AND lease_until < clock_timestamp()
  ) l
  WHERE n.organisation_id = l.organisation_id AND n.id = l.id AND n.state = 'claimed' AND n.lease_until < clock_timestamp()`;

/**
 * Each mail is represented by its first due notice: the worker that locks this row claims the mail, and others skip it.
 * A mail that may kill its worker is claimed alone, once nothing else is due.
 */
export const claim = `
  WITH due AS (
    SELECT organisation_id, id, due_at, coalesce(mail_id::text, group_key) AS mail, crashes > 0 OR lost_leases >= $5 AS alone FROM notices n
    WHERE state = 'planned' AND due_at <= clock_timestamp() AND NOT ${held('n')} ORDER BY due_at LIMIT $4
  ), leaders AS (
    SELECT DISTINCT ON (organisation_id, mail) organisation_id, id, mail, alone FROM due ORDER BY organisation_id, mail, due_at, id
  ), picked AS (
    SELECT n.organisation_id, n.id, l.mail FROM notices n JOIN leaders l ON l.organisation_id = n.organisation_id AND l.id = n.id
    WHERE n.state = 'planned' AND (NOT l.alone OR NOT EXISTS (SELECT FROM leaders o WHERE NOT o.alone))
    ORDER BY n.due_at LIMIT (SELECT CASE WHEN bool_and(alone) THEN 1 ELSE $1::int END FROM leaders) FOR UPDATE OF n SKIP LOCKED
  ), leased AS (
    SELECT *, ($3::uuid[])[row_number() OVER ()] AS token FROM picked
  ), claimed AS (
    UPDATE notices n SET state = 'claimed', lease_token = l.token, lease_until = clock_timestamp() + make_interval(secs => $2), sending_since = NULL,
      attempts = n.attempts + 1, mail_id = coalesce(n.mail_id, l.id), first_attempt_at = coalesce(n.first_attempt_at, clock_timestamp())
    FROM leased l
    WHERE n.organisation_id = l.organisation_id AND coalesce(n.mail_id::text, n.group_key) = l.mail AND n.state = 'planned'
    RETURNING n.*
  )
  SELECT lease_token AS lease, mail_id AS id, array_agg(id ORDER BY id) AS notice_ids, organisation_id, recipient_id, min(kind) AS kind,
    max(attempts) AS attempt, floor(extract(epoch FROM min(first_attempt_at)) * 1000)::bigint AS first_attempt_at
  FROM claimed GROUP BY lease_token, mail_id, organisation_id, recipient_id ORDER BY min(due_at)`;

const mine = 'n.lease_token = $1 AND n.lease_until > clock_timestamp()';
export const isLeased = `SELECT n.id FROM notices n WHERE ${mine} LIMIT 1`;
export const clearToSend = `UPDATE notices n SET sending_since = clock_timestamp() WHERE ${mine} AND NOT ${held('n')}`;

const finish = (what: string): string => `UPDATE notices n SET ${what}, ${free} WHERE ${mine}`;

/** The results of a claim. A link is deleted as soon as the result is known. */
export const finished = {
  // The header is this id followed by the sender's domain.
  sent: finish(
    `state = 'sent', sent_at = clock_timestamp(), response = $2, message_id = n.mail_id::text, reason = NULL, secret = NULL`,
  ),
  retried: finish(`
    state = 'planned', reason = $2, due_at = to_timestamp($3::double precision / 1000), crashes = 0, lost_leases = 0,
    unknown_results = n.unknown_results + CASE WHEN $4 THEN 1 ELSE 0 END`),
  givenBack: finish(
    `state = 'planned', reason = $2, due_at = coalesce(to_timestamp($3::double precision / 1000), n.due_at), ${untried}`,
  ),
  dead: finish(
    `state = 'dead', reason = $2, secret = NULL, detail = CASE WHEN $3 THEN n.detail || '{"refused": true}' ELSE n.detail END`,
  ),
  suppressed: finish(`state = 'suppressed', reason = $2, secret = NULL`),
  dropped: `${finish(`state = 'suppressed', reason = $3, secret = NULL`)} AND n.id = ANY($2)`,
} as const;
