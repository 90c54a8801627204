import { openStates, type HeldRight } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Conditions } from '../../platform/http/list-page.js';
import { HeldSql } from './held-sql.query.js';

/**
 * Counts open tasks of the role that belonged to the person by the earlier holders, and do not by the current ones.
 * Tasks assigned by name stay.
 */
export async function countMoved(
  sql: Sql,
  loss: HeldRight,
  before: readonly HeldRight[],
  now: readonly HeldRight[],
): Promise<number> {
  const where = new Conditions()
    .add('t.organisation_id = ?', sql.organisationId)
    .add('coalesce(t.assigned_role, t.role) = ?', loss.role)
    .add('t.round_id = ?', loss.roundId ?? undefined)
    .add('t.dataset_id = ?', loss.datasetId ?? undefined)
    .add('t.state = ANY(?::text[])', openStates)
    .always(`t.assigned_person IS NULL AND r.state = 'running'`);
  where.always(`${theirs(where, loss, before)} AND NOT ${theirs(where, loss, now)}`);
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*) AS count FROM tasks t JOIN rounds r ON r.organisation_id = t.organisation_id AND r.id = t.round_id WHERE ${where.text}`,
    where.values,
  );
  return row?.count ?? 0;
}

function theirs(where: Conditions, { personId }: HeldRight, held: readonly HeldRight[]): string {
  const mine = HeldSql.inPlaces(
    where,
    held.filter((one) => one.personId === personId),
  );
  return mine.narrowest('coalesce(t.assigned_role, t.role)', HeldSql.inPlaces(where, held));
}
