import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { EventKind, SealedEvent } from './audit-chain.js';
import type { StoredSeal } from './judge-chain.js';

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Both kinds of events with the same columns. */
const auditEvent = `'audit' AS kind, e.id, ${instant('e.at')} AS at, e.by_person_id, e.on_behalf_of_id, e.action, e.subject_type, e.subject_id, e.round_id, e.dataset_id, NULL::int AS seq, e.cause_id,
  e.subject_title AS title, e.detail::text AS detail`;
const taskEvent = `'task' AS kind, e.id, ${instant('e.at')} AS at, e.by_person_id, e.on_behalf_of_id, e.type AS action, 'task' AS subject_type, e.task_id AS subject_id, e.round_id, NULL::uuid AS dataset_id, e.seq, NULL::uuid AS cause_id,
  NULL::text AS title, e.payload::text AS detail`;
/** Seals of the second form do not contain the cause, so an event with a cause needs a seal of the third. */
const sealing = { audit: '(s.form = 3 OR s.form = 2 AND e.cause_id IS NULL)', task: 's.form IN (2, 3)' };
const withoutSeal = (kind: EventKind): string =>
  `NOT EXISTS (SELECT FROM audit_seals s WHERE s.organisation_id = e.organisation_id AND s.event_id = e.id AND s.kind = '${kind}' AND ${sealing[kind]})`;

const toSeal = `
  SELECT * FROM (
    SELECT ${auditEvent} FROM audit_events e WHERE e.organisation_id = $1 AND e.at >= $2 AND e.at < $3 AND ${withoutSeal('audit')}
    UNION ALL
    SELECT ${taskEvent} FROM task_events e WHERE e.organisation_id = $1 AND e.at >= $2 AND e.at < $3 AND ${withoutSeal('task')}
  ) AS events ORDER BY at, kind, id LIMIT $4`;

/** Events without a seal of the new form, oldest first. */
export const readEventsToSeal = (sql: Sql, from: Instant, before: Instant, most: number): Promise<SealedEvent[]> =>
  sql.query<SealedEvent>(toSeal, [sql.organisationId, from, before, most]);

const pageSize = 2_000;
const page = `
  SELECT s.number, s.form, s.event_id, s.hash, s.content, ${instant('s.sealed_at')} AS sealed_at, s.salt, e.*
  FROM audit_seals s
  LEFT JOIN LATERAL (
    SELECT ${auditEvent} FROM audit_events e WHERE s.kind = 'audit' AND e.organisation_id = s.organisation_id AND e.id = s.event_id
    UNION ALL
    SELECT ${taskEvent} FROM task_events e WHERE s.kind = 'task' AND e.organisation_id = s.organisation_id AND e.id = s.event_id
  ) AS e ON true
  WHERE s.organisation_id = $1 AND s.number > $2 ORDER BY s.number LIMIT ${String(pageSize)}`;

type PageRow = { [Field in keyof SealedEvent]: SealedEvent[Field] | null } & {
  readonly number: number;
  readonly form: number;
  readonly event_id: Uuid;
  readonly hash: Buffer;
  readonly content: Buffer | null;
  readonly sealed_at: Instant;
  readonly salt: Buffer | null;
};

/** All seals of the organisation by number, one page at a time. */
export async function* storedSeals(sql: Sql): AsyncGenerator<StoredSeal> {
  // Not from 1, since a seal that was hidden before the chain would excuse an event.
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await sql.query<PageRow>(page, [sql.organisationId, after]);
    for (const row of rows) {
      after = row.number;
      yield {
        number: row.number,
        form: row.form,
        eventId: row.event_id,
        hash: row.hash,
        content: row.content,
        sealedAt: row.sealed_at,
        salt: row.salt,
        event: eventIn(row),
      };
    }
    if (rows.length < pageSize) return;
  }
}

function eventIn(row: PageRow): SealedEvent | null {
  const { kind, id, at, action, subject_type, detail } = row;
  if (kind === null || id === null || at === null || action === null || subject_type === null || detail === null) {
    return null;
  }
  return { ...row, kind, id, at, action, subject_type, detail };
}

const unsealed = `
  SELECT count(*)::int AS count, min(at) AS oldest, (array_agg(id ORDER BY at, id))[1:$4] AS ids FROM (
    SELECT e.id, ${instant('e.at')} AS at FROM audit_events e WHERE e.organisation_id = $1 AND e.at >= $2 AND (e.at < $3 OR $3 = 'infinity') AND ${withoutSeal('audit')}
    UNION ALL
    SELECT e.id, ${instant('e.at')} AS at FROM task_events e WHERE e.organisation_id = $1 AND e.at >= $2 AND (e.at < $3 OR $3 = 'infinity') AND ${withoutSeal('task')}
  ) AS events`;

export interface Unsealed {
  readonly count: number;
  readonly oldest: Instant | null;
  /** The first of them. */
  readonly ids: readonly Uuid[] | null;
}

export async function readUnsealed(sql: Sql, from: Instant, before: Instant): Promise<Unsealed> {
  const [row] = await sql.query<Unsealed>(unsealed, [sql.organisationId, from, before, 20]);
  return row ?? { count: 0, oldest: null, ids: null };
}

const erasures = `SELECT subject_id AS id FROM audit_events WHERE organisation_id = $1 AND action = 'record.erased' AND subject_id IS NOT NULL`;

export async function readErasures(sql: Sql): Promise<ReadonlySet<Uuid>> {
  return new Set((await sql.query<{ id: Uuid }>(erasures, [sql.organisationId])).map(({ id }) => id));
}
