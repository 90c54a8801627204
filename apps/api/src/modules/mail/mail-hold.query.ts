import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export interface OrganisationHold {
  readonly at: Instant;
  readonly by: Uuid;
}

export interface InstallationHold {
  readonly at: Instant;
  /** The name of whoever holds it; null for a restore. */
  readonly by: string | null;
  readonly reason: 'held' | 'restored';
}

const ofOrganisation = 'SELECT held_at AS at, held_by AS by FROM mail_holds WHERE organisation_id = $1';
const ofInstallation = 'SELECT held_at AS at, held_by AS by, reason FROM mail_hold_of_installation';

/** The first holder stays: holding twice changes nothing. */
const hold = 'INSERT INTO mail_holds (organisation_id, held_by) VALUES ($1, $2) ON CONFLICT DO NOTHING';
const release = 'DELETE FROM mail_holds WHERE organisation_id = $1';
const holdAll = 'INSERT INTO mail_hold_of_installation (held_by) VALUES ($1) ON CONFLICT DO NOTHING';
const releaseAll = 'DELETE FROM mail_hold_of_installation';
/** Restarts the time for retries: a mail that was held must not be given up at its next failure because of that. */
const beginAnew = `UPDATE notices SET first_attempt_at = NULL WHERE organisation_id = $1 AND state = 'planned' AND first_attempt_at IS NOT NULL`;

export async function readOrganisationHold(sql: Sql): Promise<OrganisationHold | null> {
  const [row] = await sql.query<OrganisationHold>(ofOrganisation, [sql.organisationId]);
  return row ?? null;
}

export async function readInstallationHold(sql: Sql): Promise<InstallationHold | null> {
  const [row] = await sql.query<InstallationHold>(ofInstallation);
  return row ?? null;
}

/** False when nothing changed. */
export async function setOrganisationHold(sql: Sql, held: boolean): Promise<boolean> {
  const changed = held
    ? await sql.execute(hold, [sql.organisationId, sql.actor])
    : await sql.execute(release, [sql.organisationId]);
  return changed > 0;
}

export async function setInstallationHold(sql: Sql, held: boolean, by: string | null): Promise<boolean> {
  return (held ? await sql.execute(holdAll, [by]) : await sql.execute(releaseAll)) > 0;
}

export async function beginTryingAnew(sql: Sql): Promise<void> {
  await sql.execute(beginAnew, [sql.organisationId]);
}
