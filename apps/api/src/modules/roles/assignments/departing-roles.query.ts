import { Injectable } from '@nestjs/common';
import type { HeldRight, LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

export interface MovingRole {
  readonly id: Uuid;
  readonly role: RoleKey;
  readonly round_id: Uuid | null;
  readonly dataset_id: Uuid | null;
  readonly round_name: string | null;
  readonly dataset_title: string | null;
  readonly valid_from: LocalDate | null;
  readonly valid_to: LocalDate | null;
  readonly only_holder: boolean;
}

type ReturningRole = HeldRight & { readonly id: Uuid; readonly from: LocalDate | null };

const moving = `
  SELECT a.id, a.role, a.round_id, a.dataset_id, r.name AS round_name, d.title AS dataset_title, a.valid_from, a.valid_to,
    NOT EXISTS (SELECT FROM roles_held($1, $3::date + 1) o WHERE o.role = a.role AND o.person_id <> $2
      AND o.round_id IS NOT DISTINCT FROM a.round_id AND o.dataset_id IS NOT DISTINCT FROM a.dataset_id) AS only_holder
  FROM role_assignments a
  LEFT JOIN rounds r ON r.organisation_id = $1 AND r.id = a.round_id
  LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = a.dataset_id
  WHERE a.organisation_id = $1 AND a.person_id = $2 AND a.ended_at IS NULL AND (a.valid_to IS NULL OR a.valid_to > $3::date)
  ORDER BY a.created_at, a.id`;
const endWith =
  'UPDATE role_assignments SET valid_to = $3 WHERE organisation_id = $1 AND person_id = $2 AND ended_at IS NULL AND (valid_to IS NULL OR valid_to > $3::date)';
const returning =
  'SELECT id, role, person_id AS "personId", round_id AS "roundId", dataset_id AS "datasetId", valid_from AS "from" FROM role_assignments WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND ended_at IS NULL';
const restore =
  'UPDATE role_assignments a SET valid_to = m.valid_to FROM unnest($2::uuid[], $3::date[]) AS m (id, valid_to) WHERE a.organisation_id = $1 AND a.id = m.id AND a.ended_at IS NULL';
const end =
  'UPDATE role_assignments SET ended_at = $3 WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND ended_at IS NULL';

/** Ends the roles of somebody who leaves, and restores them when the departure is undone. */
@Injectable()
export class DepartingRoles {
  /** Roles that the person would hold after the last day. */
  thatMove(sql: Sql, personId: Uuid, lastDay: LocalDate): Promise<readonly MovingRole[]> {
    return sql.query<MovingRole>(moving, [sql.organisationId, personId, lastDay]);
  }

  /** Ends all roles of the person with the last day. */
  async endWith(sql: Sql, personId: Uuid, lastDay: LocalDate): Promise<void> {
    await sql.execute(endWith, [sql.organisationId, personId, lastDay]);
  }

  /** Of these assignments, those that nobody has ended since. */
  thatReturn(sql: Sql, ids: readonly Uuid[]): Promise<readonly ReturningRole[]> {
    return sql.query<ReturningRole>(returning, [sql.organisationId, ids]);
  }

  /** Restores the roles' earlier last days, and ends the roles of heirs. */
  async restore(
    sql: Sql,
    roles: readonly { readonly id: Uuid; readonly validTo: LocalDate | null }[],
    granted: readonly Uuid[],
  ): Promise<void> {
    const [ids, ends] = [roles.map((one) => one.id), roles.map((one) => one.validTo)];
    await sql.execute(restore, [sql.organisationId, ids, ends]);
    await sql.execute(end, [sql.organisationId, granted, sql.now]);
  }
}
