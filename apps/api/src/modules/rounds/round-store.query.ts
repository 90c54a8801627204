import type { LocalDate, Uuid } from '@stegvis/workflow';
import { isDuplicate } from '../../platform/database/errors.js';
import type { Sql } from '../../platform/database/sql.js';
import { ProblemError } from '../../platform/http/problem.js';
import { roundColumns, type RoundFields } from './round.row.js';

export async function findRound(sql: Sql, id: Uuid): Promise<RoundFields | null> {
  const [row] = await sql.query<RoundFields>(
    `SELECT ${roundColumns} FROM rounds r WHERE r.organisation_id = $1 AND r.id = $2`,
    [sql.organisationId, id],
  );
  return row ?? null;
}

/** Locks the round exclusively until the transaction ends, so that no task of it changes. */
export async function lockRound(sql: Sql, id: Uuid): Promise<RoundFields | null> {
  const [row] = await sql.query<RoundFields>(
    `SELECT ${roundColumns} FROM rounds r WHERE r.organisation_id = $1 AND r.id = $2 FOR NO KEY UPDATE`,
    [sql.organisationId, id],
  );
  return row ?? null;
}

export interface NewRoundRow {
  readonly id: Uuid;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly targetOn: LocalDate | null;
  readonly guideVersion: string;
  readonly now: string;
}

/** @throws ProblemError 409 when the organisation has a round of that name */
export async function insertRound(sql: Sql, round: NewRoundRow): Promise<void> {
  const { id, name, startsOn, targetOn, guideVersion, now } = round;
  await named(
    sql.execute(
      `INSERT INTO rounds (organisation_id, id, name, starts_on, target_on, guide_version, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [sql.organisationId, id, name, startsOn, targetOn, guideVersion, sql.actor, now],
    ),
  );
}

/** Writes the changeable fields of a locked round, and increments its version. */
export async function writeRound(
  sql: Sql,
  round: RoundFields & { readonly archivedAt?: string | null },
): Promise<void> {
  await named(
    sql.execute(
      `UPDATE rounds SET name = $3, starts_on = $4, target_on = $5, guide_version = $6, state = $7, started_at = $8, completed_at = $9,
         archived_at = coalesce($10, archived_at), version = version + 1
       WHERE organisation_id = $1 AND id = $2`,
      [
        sql.organisationId,
        round.id,
        round.name,
        round.starts_on,
        round.target_on,
        round.guide_version,
        round.state,
        round.started_at,
        round.completed_at,
        round.archivedAt ?? null,
      ],
    ),
  );
}

async function named(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (isDuplicate(error, 'rounds_name_key')) {
      throw new ProblemError('duplicate', { errors: [{ path: 'name', code: 'already-used' }] });
    }
    throw error;
  }
}
