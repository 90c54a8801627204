import type { PersonView } from '@stegvis/contract';
import type { LocalDate, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { Conditions, listPage, swedishOrder } from '../../platform/http/list-page.js';
import type { Page } from '../../platform/http/list-page.js';

interface Row {
  readonly id: Uuid;
  readonly name: string;
  readonly email: string;
  readonly proposed: PersonView['proposedEmail'];
  readonly language: PersonView['language'];
  readonly unit: string | null;
  readonly state: PersonView['state'];
  readonly invitation_expired: boolean;
  readonly left_on: LocalDate | null;
  readonly out_of_office_from: LocalDate | null;
  readonly out_of_office_to: LocalDate | null;
  readonly substitute_id: Uuid | null;
  readonly substitute_name: string | null;
  readonly roles: PersonView['roles'];
  readonly version: number;
}

const state = `CASE WHEN p.left_on < d.today THEN 'left' WHEN p.joined_at IS NOT NULL THEN 'joined' WHEN p.invited_at IS NOT NULL THEN 'invited' ELSE 'created' END`;
const expired = `p.joined_at IS NULL AND p.invited_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM invitations i WHERE i.organisation_id = p.organisation_id AND i.person_id = p.id AND i.accepted_at IS NULL AND i.expires_at > $1)`;
/** Times in JSON are written in the format of the API. */
const proposed = `(SELECT jsonb_build_object('email', f.email, 'by', jsonb_build_object('id', b.id, 'name', b.name), 'at', to_char(f.proposed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  FROM address_proposals f JOIN people b ON b.organisation_id = f.organisation_id AND b.id = f.proposed_by WHERE f.organisation_id = p.organisation_id AND f.person_id = p.id)`;
const select = `
  SELECT p.id, p.name, p.email, ${proposed} AS proposed, p.language, p.unit, ${state} AS state, ${expired} AS invitation_expired, p.left_on, p.out_of_office_from, p.out_of_office_to, p.substitute_id, s.name AS substitute_name, p.version,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', a.assignment_id, 'role', a.role, 'roundId', a.round_id, 'datasetId', a.dataset_id) ORDER BY a.created_at, a.assignment_id), '[]')
      FROM roles_held(p.organisation_id, d.today) a WHERE a.person_id = p.id) AS roles`;
const from = `
  FROM people p
  CROSS JOIN (SELECT ($1::timestamptz AT TIME ZONE time_zone)::date AS today FROM organisations WHERE id = $2) d
  LEFT JOIN people s ON s.organisation_id = p.organisation_id AND s.id = p.substitute_id`;
const holdsRole = `EXISTS (SELECT FROM roles_held(p.organisation_id, d.today) a WHERE a.person_id = p.id AND a.role = ?)`;

export interface PeopleQuery {
  readonly page: number;
  readonly limit: number;
  readonly sort: string;
  readonly search?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: string | undefined;
  readonly state?: string | undefined;
}

export function listPeopleRows(sql: Sql, query: PeopleQuery): Promise<Page<PersonView>> {
  const where = new Conditions();
  where.value(sql.now);
  where.always(`p.organisation_id = ${where.value(sql.organisationId)}`);
  where
    .search(['p.name', 'p.email', 'p.unit'], query.search)
    .add('p.unit = ?', query.unit)
    .add(holdsRole, query.role)
    .add(`${state} = ?`, query.state);
  return listPage<Row, PersonView>(sql, {
    select,
    from,
    where,
    sorts: { name: swedishOrder('p.name'), unit: swedishOrder('p.unit'), email: 'p.email' },
    sort: query.sort,
    exactFirst: 'name',
    tieBreaker: 'p.id',
    query,
    map: toView,
  });
}

export async function readPerson(sql: Sql, id: Uuid): Promise<PersonView | undefined> {
  const [row] = await sql.query<Row>(`${select} ${from} WHERE p.organisation_id = $2 AND p.id = $3`, [
    sql.now,
    sql.organisationId,
    id,
  ]);
  return row === undefined ? undefined : toView(row);
}

function toView(row: Row): PersonView {
  const { out_of_office_from: first, out_of_office_to: last } = row;
  const substitute = row.substitute_id === null ? null : { id: row.substitute_id, name: row.substitute_name ?? '' };
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    proposedEmail: row.proposed,
    language: row.language,
    unit: row.unit,
    state: row.state,
    invitationExpired: row.invitation_expired,
    lastDay: row.left_on,
    outOfOffice: first === null || last === null ? null : { from: first, to: last, substitute },
    roles: row.roles,
    version: row.version,
  };
}
