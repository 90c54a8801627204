import { openStates, type Answer, type Instant, type Uuid } from '@stegvis/workflow';
import { listSql } from '../../../platform/database/list-sql.js';
import type { Sql } from '../../../platform/database/sql.js';
import { remindedSql, type Reminded } from './reminded.query.js';

export interface EvidenceRow {
  readonly id: Uuid;
  readonly check_key: string;
  readonly kind: 'file' | 'link';
  readonly title: string;
  readonly url: string | null;
  readonly media_type: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly added_by: Uuid;
  readonly added_at: Instant;
  /** The id of the piece's first version, the same for all of its versions. */
  readonly series_id: Uuid;
  readonly version: number;
  /** When the piece was removed, the same for all of its versions; null when it was not. */
  readonly removed_at: Instant | null;
  readonly removed_by: Uuid | null;
}

export interface TaskDetails {
  /** Removed ones included. */
  readonly evidence: readonly EvidenceRow[];
  readonly names: ReadonlyMap<Uuid, string>;
  readonly nextReminder: Instant | null;
  readonly previous: PreviousAnswers | null;
  readonly reminded: readonly Reminded[];
}

/**
 * The answers of the same step for the same dataset, or for the organisation, from the last other round in which it was
 * done.
 */
export interface PreviousAnswers {
  readonly roundName: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

const details = `
  SELECT
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'check_key', e.check_key, 'kind', e.kind, 'title', e.title, 'url', e.url,
        'media_type', e.media_type, 'size', e.size, 'sha256', e.sha256, 'added_by', e.added_by, 'added_at', e.added_at,
        'series_id', e.series_id, 'version', e.version, 'removed_at', e.removed_at, 'removed_by', e.removed_by) ORDER BY e.added_at, e.id), '[]')
      FROM task_evidence e WHERE e.organisation_id = $1 AND e.task_id = $2) AS evidence,
    (SELECT coalesce(json_agg(json_build_array(p.id, p.name)), '[]') FROM people p WHERE p.organisation_id = $1
      AND p.id IN (
        SELECT unnest(ARRAY[t.submitted_by, t.approved_by, t.assigned_person]) FROM tasks t WHERE t.organisation_id = $1 AND t.id = $2
        UNION ALL SELECT (a.value ->> 'by')::uuid FROM tasks t, jsonb_each(t.answers) a WHERE t.organisation_id = $1 AND t.id = $2
        UNION ALL SELECT (h.value ->> 'by')::uuid FROM tasks t, jsonb_array_elements(t.hand_backs) h WHERE t.organisation_id = $1 AND t.id = $2
        UNION ALL SELECT unnest(ARRAY[e.added_by, e.removed_by]) FROM task_evidence e WHERE e.organisation_id = $1 AND e.task_id = $2
        UNION ALL SELECT (n.detail ->> 'by')::uuid FROM notices n WHERE n.organisation_id = $1 AND n.subject_id = $2 AND n.kind = 'reminder')) AS names,
    (SELECT r.reminded FROM (SELECT ${remindedSql} FROM tasks t WHERE t.organisation_id = $1 AND t.id = $2) r) AS reminded,
    (SELECT min(n.due_at) FROM notices n WHERE n.organisation_id = $1 AND n.subject_id = $2 AND n.state = 'planned') AS next_reminder,
    (SELECT json_build_object('roundName', r.name, 'answers', b.answers) FROM tasks t
      JOIN rounds r ON r.organisation_id = $1 AND r.id <> t.round_id
      JOIN tasks b ON b.organisation_id = $1 AND b.round_id = r.id AND b.step = t.step AND b.dataset_id IS NOT DISTINCT FROM t.dataset_id
      WHERE t.organisation_id = $1 AND t.id = $2 AND t.state IN ${listSql(openStates)} AND b.state = 'done'
      ORDER BY b.finished_at DESC LIMIT 1) AS previous`;

interface Row {
  readonly evidence: readonly EvidenceRow[];
  readonly names: readonly (readonly [Uuid, string])[];
  readonly next_reminder: Instant | null;
  readonly previous: PreviousAnswers | null;
  readonly reminded: readonly Reminded[];
}

/**
 * What a page shows of a task beside the task itself: its evidence in all versions, and the names of those who did
 * something to it.
 */
export async function readTaskDetails(sql: Sql, taskId: Uuid): Promise<TaskDetails> {
  const [row] = await sql.query<Row>(details, [sql.organisationId, taskId]);
  return {
    evidence: row?.evidence ?? [],
    names: new Map(row?.names ?? []),
    nextReminder: row?.next_reminder ?? null,
    previous: row?.previous ?? null,
    reminded: row?.reminded ?? [],
  };
}
