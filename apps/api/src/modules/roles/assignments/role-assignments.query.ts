import type { RoleAssignmentView } from '@stegvis/contract';
import type { Instant, LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { Conditions, listPage } from '../../../platform/http/list-page.js';
import type { Page } from '../../../platform/http/list-page.js';

interface Row {
  readonly id: Uuid;
  readonly role: RoleKey;
  readonly person_id: Uuid;
  readonly person_name: string;
  readonly round_id: Uuid | null;
  readonly round_name: string | null;
  readonly dataset_id: Uuid | null;
  readonly dataset_title: string | null;
  readonly valid_from: LocalDate | null;
  readonly valid_to: LocalDate | null;
  readonly created_at: Instant;
}

const select = `SELECT a.id, a.role, a.person_id, p.name AS person_name, a.round_id, r.name AS round_name, a.dataset_id, d.title AS dataset_title, a.valid_from, a.valid_to, a.created_at`;
const from = `
  FROM role_assignments a
  JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.person_id
  LEFT JOIN rounds r ON r.organisation_id = a.organisation_id AND r.id = a.round_id
  LEFT JOIN datasets d ON d.organisation_id = a.organisation_id AND d.id = a.dataset_id`;
const roleOrder = `array_position(ARRAY['coordinator','project-leader','information-owner','system-maintainer','security-officer','legal-counsel','archivist','communications','management','administrator'], a.role)`;

export interface RoleAssignmentsQuery {
  readonly page: number;
  readonly limit: number;
  readonly sort: string;
  readonly role?: RoleKey | undefined;
  readonly personId?: Uuid | undefined;
  readonly roundId?: Uuid | undefined;
  readonly datasetId?: Uuid | undefined;
  readonly on?: LocalDate | undefined;
  readonly search?: string | undefined;
}

export function listRoleAssignmentRows(sql: Sql, query: RoleAssignmentsQuery): Promise<Page<RoleAssignmentView>> {
  const where = new Conditions()
    .add('a.organisation_id = ?', sql.organisationId)
    .always('a.ended_at IS NULL')
    .add('a.role = ?', query.role)
    .add('a.person_id = ?', query.personId)
    .add('a.round_id = ?', query.roundId)
    .add('a.dataset_id = ?', query.datasetId)
    .add(
      '(a.valid_from IS NULL OR a.valid_from <= ?::date) AND (a.valid_to IS NULL OR a.valid_to >= ?::date)',
      query.on,
    )
    .search(['p.name', 'd.title', 'r.name'], query.search);
  return listPage<Row, RoleAssignmentView>(sql, {
    select,
    from,
    where,
    sorts: { role: roleOrder, createdAt: 'a.created_at' },
    sort: query.sort,
    tieBreaker: 'a.id',
    query,
    map: toView,
  });
}

export async function readRoleAssignment(sql: Sql, id: Uuid): Promise<RoleAssignmentView | undefined> {
  const [row] = await sql.query<Row>(
    `${select} ${from} WHERE a.organisation_id = $1 AND a.id = $2 AND a.ended_at IS NULL`,
    [sql.organisationId, id],
  );
  return row === undefined ? undefined : toView(row);
}

const toView = (row: Row): RoleAssignmentView => ({
  id: row.id,
  role: row.role,
  person: { id: row.person_id, name: row.person_name },
  roundId: row.round_id,
  datasetId: row.dataset_id,
  datasetTitle: row.dataset_title,
  roundName: row.round_name,
  from: row.valid_from,
  to: row.valid_to,
  createdAt: row.created_at,
});
