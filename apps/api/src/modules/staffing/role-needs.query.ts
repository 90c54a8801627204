import { openStates, type RoleKey, type Uuid } from '@stegvis/workflow';
import { listSql } from '../../platform/database/list-sql.js';
import type { Sql, SqlValue } from '../../platform/database/sql.js';
import { vacantSql } from '../turns/turns.door.js';
import { type OrganisationToday } from '../organisations/organisations.door.js';

/** A step with tasks that wait now: for their review, or for a doer while nobody holds the role. */
export interface RoleNeed {
  readonly step: number;
  readonly role: RoleKey;
  readonly in_review: boolean;
}

/** What waits for somebody now, in one round or in all. A step that cannot begin yet is left out. */
export async function readRoleNeeds(
  sql: Sql,
  organisation: OrganisationToday,
  roundId: Uuid | null,
): Promise<readonly RoleNeed[]> {
  const values: SqlValue[] = [sql.organisationId, roundId];
  const vacant = await vacantSql(sql, organisation, { value: (value) => `$${String(values.push(value))}` });
  return sql.query<RoleNeed>(
    `SELECT DISTINCT t.step, coalesce(t.assigned_role, t.role) AS role, t.state = 'in-review' AS in_review FROM tasks t
     WHERE t.organisation_id = $1 AND ($2::uuid IS NULL OR t.round_id = $2)
       AND t.state IN ${listSql(openStates)} AND t.state <> 'waiting' AND (t.state = 'in-review' OR ${vacant})`,
    values,
  );
}
