import type { Instant, LocalDate, Uuid } from '@stegvis/workflow';
import { isDuplicate } from '../../platform/database/errors.js';
import { nextVersion, ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { ProblemError } from '../../platform/http/problem.js';
import { RoundRow, type RoundFields } from './round.row.js';

const keyOf = (sql: Sql, id: Uuid) => ({ ...ofOrganisation(sql), id });

export const findRound = (sql: Sql, id: Uuid): Promise<RoundFields | null> =>
  sql.manager.findOneBy(RoundRow, keyOf(sql, id));

/** Locks the round exclusively until the transaction ends, so that no task of it changes. */
export const lockRound = (sql: Sql, id: Uuid): Promise<RoundFields | null> =>
  sql.manager.findOne(RoundRow, { where: keyOf(sql, id), lock: { mode: 'for_no_key_update' } });

export interface NewRoundRow {
  readonly id: Uuid;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly targetOn: LocalDate | null;
  readonly guideVersion: string;
  readonly now: Instant;
}

/** @throws ProblemError 409 when the organisation has a round of that name */
export async function insertRound(sql: Sql, round: NewRoundRow): Promise<void> {
  const { id, name, startsOn, targetOn, guideVersion, now } = round;
  const dates = { starts_on: startsOn, target_on: targetOn, created_at: now };
  const row = { ...keyOf(sql, id), name, ...dates, guide_version: guideVersion, created_by: sql.actor };
  await named(sql.manager.insert(RoundRow, row));
}

/** Writes the changeable fields of a locked round, and increments its version. */
export async function writeRound(
  sql: Sql,
  round: RoundFields & { readonly archivedAt?: string | null },
): Promise<void> {
  const { id, name, starts_on, target_on, guide_version, state, started_at, completed_at, archivedAt } = round;
  const archived = archivedAt == null ? {} : { archived_at: archivedAt };
  const fields = { name, starts_on, target_on, guide_version, state, started_at, completed_at, ...archived };
  await named(sql.manager.update(RoundRow, keyOf(sql, id), { ...fields, ...nextVersion }));
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
