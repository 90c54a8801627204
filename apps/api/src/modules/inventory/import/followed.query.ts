import type { ImportReport, ImportRun, Problem } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { Conditions, listPage, type Page, type PageQuery } from '../../../platform/http/list-page.js';
import { keepProblem, keepReport } from './kept-report.js';
import { viewImport, type ImportDetails, type ImportFacts } from '../dataset-import-view.js';

/** Older imports than these are only in the history, except for those that can be undone. */
const kept = 20;
const facts =
  'i.id, i.file_name, i.dry_run, i.state, i.rows_done, i.rows_total, i.started_at, i.seen_at, i.ended_at, i.counts, i.undo_until, i.undone_at, i.undo_counts';

export interface Begun {
  readonly id: Uuid;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly now: Instant;
}

/** False when the id is used already, since an id names one import. */
export async function insertFollowed(sql: Sql, { id, fileName, dryRun, now }: Begun): Promise<boolean> {
  const inserted = await sql.execute(
    `INSERT INTO dataset_imports (organisation_id, id, person_id, file_name, dry_run, state, started_at, seen_at) VALUES ($1, $2, $3, $4, $5, 'reading', $6, $6)
     ON CONFLICT (organisation_id, id) DO NOTHING`,
    [sql.organisationId, id, sql.actor, fileName, dryRun, now],
  );
  await sql.execute(
    `DELETE FROM dataset_imports WHERE organisation_id = $1 AND person_id = $2 AND ended_at IS NOT NULL AND undo_until IS NULL AND id IN
       (SELECT id FROM dataset_imports WHERE organisation_id = $1 AND person_id = $2 ORDER BY started_at DESC, id DESC OFFSET ${String(kept)})`,
    [sql.organisationId, sql.actor],
  );
  return inserted === 1;
}

export interface ProgressReport {
  readonly done: number;
  readonly total: number | null;
  readonly now: Instant;
}

/** False when it was cancelled or is gone. */
export async function writeProgress(sql: Sql, id: Uuid, { done, total, now }: ProgressReport): Promise<boolean> {
  return (
    (await sql.execute(
      `UPDATE dataset_imports SET rows_done = $3, rows_total = $4, seen_at = $5 WHERE organisation_id = $1 AND id = $2 AND state IN ('reading', 'writing')`,
      [sql.organisationId, id, done, total, now],
    )) === 1
  );
}

/** From here on nobody can cancel it. False when somebody has. */
export async function claimFollowed(sql: Sql, id: Uuid, now: Instant): Promise<boolean> {
  return (
    (await sql.execute(
      `UPDATE dataset_imports SET state = 'writing', rows_done = 0, rows_total = NULL, seen_at = $3 WHERE organisation_id = $1 AND id = $2 AND state = 'reading'`,
      [sql.organisationId, id, now],
    )) === 1
  );
}

/**
 * False when it was cancelled at the last moment, which is only possible for a dry run. `undoUntil`: until when its
 * changes are kept.
 */
export async function finishFollowed(
  sql: Sql,
  id: Uuid,
  report: ImportReport,
  when: { readonly now: Instant; readonly undoUntil: Instant | null },
): Promise<boolean> {
  const { created, updated, unchanged, rejected } = report;
  const finished = await sql.execute(
    `UPDATE dataset_imports SET state = 'done', ended_at = $3, rows_done = coalesce(rows_total, rows_done), counts = $4, report = $5, undo_until = $6 WHERE organisation_id = $1 AND id = $2 AND state IN ('reading', 'writing')`,
    [sql.organisationId, id, when.now, { created, updated, unchanged, rejected }, keepReport(report), when.undoUntil],
  );
  return finished === 1;
}

export async function failFollowed(sql: Sql, id: Uuid, problem: Problem, now: Instant): Promise<void> {
  await sql.execute(
    `UPDATE dataset_imports SET state = 'failed', ended_at = $3, problem = $4 WHERE organisation_id = $1 AND id = $2 AND state IN ('reading', 'writing')`,
    [sql.organisationId, id, now, keepProblem(problem)],
  );
}

export async function cancelFollowed(sql: Sql, id: Uuid, now: Instant): Promise<void> {
  await sql.execute(
    `UPDATE dataset_imports SET state = 'cancelled', ended_at = $4 WHERE organisation_id = $1 AND id = $2 AND person_id = $3 AND state = 'reading'`,
    [sql.organisationId, id, sql.actor, now],
  );
}

export async function findFollowed(sql: Sql, person: Uuid, id: Uuid): Promise<ImportDetails | undefined> {
  const rows = await sql.query<ImportDetails>(
    `SELECT ${facts}, i.report, i.problem, i.undo_left FROM dataset_imports i WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.id = $3`,
    [sql.organisationId, person, id],
  );
  return rows[0];
}

export function selectFollowed(
  sql: Sql,
  person: Uuid,
  query: PageQuery & { readonly dryRun?: boolean | undefined },
  silentSince: Instant,
): Promise<Page<ImportRun>> {
  return listPage<ImportFacts, ImportRun>(sql, {
    select: `SELECT ${facts}`,
    from: 'FROM dataset_imports i',
    where: new Conditions()
      .add('i.organisation_id = ?', sql.organisationId)
      .add('i.person_id = ?', person)
      .add('i.dry_run = ?', query.dryRun),
    sorts: { startedAt: 'i.started_at' },
    sort: '-startedAt',
    tieBreaker: 'i.id',
    query,
    map: (row) => viewImport(row, silentSince),
  });
}
