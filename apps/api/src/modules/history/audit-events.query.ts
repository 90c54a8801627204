import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { toTaskEvent, type StoredEvent, type TaskEventRow } from '../task-events/task-events.door.js';
import { Conditions, listPage, type Page } from '../../platform/http/list-page.js';

export interface AuditQuery {
  readonly page: number;
  readonly limit: number;
  readonly sort: string;
  /** Days of the organisation's zone, both included, or instants. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly personId?: Uuid | undefined;
  readonly action?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subjectId?: Uuid | undefined;
  readonly roundId?: Uuid | undefined;
  readonly datasetId?: Uuid | undefined;
  readonly step?: number | undefined;
  readonly search?: string | undefined;
}

export interface AuditRow {
  readonly id: Uuid;
  readonly at: Instant;
  readonly by_id: Uuid | null;
  readonly by_name: string | null;
  readonly behalf_id: Uuid | null;
  readonly behalf_name: string | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: Uuid | null;
  readonly subject_title: string | null;
  readonly round_id: Uuid | null;
  readonly round_name: string | null;
  readonly dataset_id: Uuid | null;
  readonly dataset_title: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

const select = `SELECT e.id, e.at, e.by_person_id AS by_id, b.name AS by_name, e.on_behalf_of_id AS behalf_id, h.name AS behalf_name, e.action, e.subject_type, e.subject_id, e.subject_title,
    e.round_id, r.name AS round_name, e.dataset_id, d.title AS dataset_title, e.detail`;
const from = `
  FROM audit_events e
  JOIN organisations o ON o.id = e.organisation_id
  LEFT JOIN people b ON b.organisation_id = e.organisation_id AND b.id = e.by_person_id
  LEFT JOIN people h ON h.organisation_id = e.organisation_id AND h.id = e.on_behalf_of_id
  LEFT JOIN rounds r ON r.organisation_id = e.organisation_id AND r.id = e.round_id
  LEFT JOIN datasets d ON d.organisation_id = e.organisation_id AND d.id = e.dataset_id`;

/**
 * A role that an answer gave is recorded three times, with one cause: as the answer, in the task, and at the person.
 * Only the task's row is shown, since it contains all. Events from before causes are shown row by row. Events of one
 * cause have one time, which has an index.
 */
const shownByTheTask = `e.cause_id IS NOT NULL AND e.action IN ('role.granted', 'task.answered') AND e.detail ->> 'note' IS NULL AND EXISTS (
  SELECT FROM audit_events g
  WHERE g.organisation_id = e.organisation_id AND g.at = e.at AND g.cause_id = e.cause_id AND g.action = 'task.role-granted'
    AND CASE e.action WHEN 'role.granted' THEN g.detail ->> 'personId' = e.subject_id::text AND g.detail ->> 'role' = e.detail ->> 'role'
      ELSE g.subject_id = e.subject_id AND g.detail ->> 'personId' = e.detail ->> 'value' END)`;

/** A filter for a kind of event, one thing or a word shows each row; the person who got the role sees it as theirs. */
function showOnce(where: Conditions, { action, subjectType, subjectId, search, personId }: AuditQuery): void {
  if (action !== undefined || subjectType !== undefined || subjectId !== undefined || search !== undefined) return;
  if (personId === undefined) where.always(`NOT (${shownByTheTask})`);
  else where.add(`(e.subject_id = ? OR NOT (${shownByTheTask}))`, personId);
}

export function listAuditRows(sql: Sql, query: AuditQuery): Promise<Page<AuditRow>> {
  const where = new Conditions()
    .add('e.organisation_id = ?', sql.organisationId)
    .add(isDay(query.from) ? `e.at >= (?::date)::timestamp AT TIME ZONE o.time_zone` : 'e.at >= ?', query.from)
    .add(isDay(query.to) ? `e.at < (?::date + 1)::timestamp AT TIME ZONE o.time_zone` : 'e.at <= ?', query.to)
    .add('(e.by_person_id = ? OR e.on_behalf_of_id = ? OR e.subject_id = ?)', query.personId)
    .add('e.action = ?', query.action)
    .add('e.subject_type = ?', query.subjectType)
    .add('e.subject_id = ?', query.subjectId)
    .add('e.round_id = ?', query.roundId)
    .add('e.dataset_id = ?', query.datasetId)
    .add("e.detail ->> 'step' = ?", query.step === undefined ? undefined : String(query.step))
    .search(
      [
        'e.subject_title',
        'b.name',
        'r.name',
        'd.title',
        "e.detail ->> 'reason'",
        "e.detail ->> 'note'",
        "e.detail ->> 'value'",
      ],
      query.search,
    );
  showOnce(where, query);
  return listPage<AuditRow, AuditRow>(sql, {
    select,
    from,
    where,
    sorts: { at: 'e.at' },
    sort: query.sort,
    tieBreaker: 'e.id',
    query,
    map: (row) => row,
  });
}

const isDay = (value: string | undefined): boolean => value?.length === 10;

/**
 * The values of a task before these events: the earlier answer to the same question, the earlier date. Times do not say
 * which came first, since everything that one transaction writes has one time.
 */
const earlier = `
  SELECT e.id AS of, p.* FROM audit_events e
  CROSS JOIN LATERAL (
    SELECT t.seq FROM task_events t
    WHERE t.organisation_id = $1 AND t.task_id = e.subject_id AND t.at <= e.at AND 'task.' || t.type = e.action AND e.detail @> t.payload
    ORDER BY t.seq DESC LIMIT 1
  ) own
  CROSS JOIN LATERAL (
    SELECT t.id, t.type, t.at, t.by_person_id AS by, t.on_behalf_of_id AS "onBehalfOf", t.payload FROM task_events t
    WHERE t.organisation_id = $1 AND t.task_id = e.subject_id AND t.seq < own.seq
      AND (e.action = 'task.answered' AND t.type = 'answered' AND t.payload ->> 'check' = e.detail ->> 'check' OR e.action = 'task.rescheduled' AND t.type IN ('created', 'rescheduled'))
    ORDER BY t.seq DESC LIMIT 1
  ) p
  WHERE e.organisation_id = $1 AND e.id = ANY($2::uuid[])`;

export async function readEarlier(sql: Sql, rows: readonly AuditRow[]): Promise<ReadonlyMap<Uuid, StoredEvent>> {
  const ids = rows
    .filter((row) => row.action === 'task.answered' || row.action === 'task.rescheduled')
    .map((row) => row.id);
  if (ids.length === 0) return new Map();
  const found = await sql.query<TaskEventRow & { readonly of: Uuid }>(earlier, [sql.organisationId, ids]);
  return new Map(found.map((row) => [row.of, toTaskEvent(row)]));
}
