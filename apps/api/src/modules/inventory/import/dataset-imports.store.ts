import type { ImportReport, ImportRun, ImportUndo, Problem } from '@stegvis/contract';
import type { Instant, Uuid } from '@stegvis/workflow';
import { In, IsNull, Not } from 'typeorm';
import { actorOf, insertOnce, ofOrganisation, readPage } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Page, PageQuery } from '../../../platform/http/list-page.js';
import { DatasetImportRow } from '../dataset-import.row.js';
import { viewImport, type ImportDetails } from '../dataset-import-view.js';
import { DatasetImportChangeRow } from './dataset-import-change.row.js';
import { keepProblem, keepReport } from './kept-report.js';

/** Older imports than these are only in the history, except for those that can be undone. */
const kept = 20;

const keyOf = (sql: Sql, id: Uuid) => ({ ...ofOrganisation(sql), id });
const running = In(['reading', 'writing'] satisfies DatasetImportRow['state'][]);

export interface Begun {
  readonly id: Uuid;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly now: Instant;
}

/** False when the id is used already, since an id names one import. */
export async function insertFollowed(sql: Sql, { id, fileName, dryRun, now }: Begun): Promise<boolean> {
  const whose = { ...ofOrganisation(sql), person_id: actorOf(sql) };
  const row = { ...whose, id, file_name: fileName, dry_run: dryRun, started_at: now, seen_at: now };
  const inserted = await insertOnce(sql, DatasetImportRow, { ...row, state: 'reading' });
  const order = { started_at: 'DESC', id: 'DESC' } as const;
  const old = await sql.manager.find(DatasetImportRow, { select: { id: true }, where: whose, order, skip: kept });
  if (old.length > 0) {
    const over = { ended_at: Not(IsNull()), undo_until: IsNull() };
    await sql.manager.delete(DatasetImportRow, { ...whose, ...over, id: In(old.map((one) => one.id)) });
  }
  return inserted;
}

export interface ProgressReport {
  readonly done: number;
  readonly total: number | null;
  readonly now: Instant;
}

/** False when it was cancelled or is gone. */
export async function writeProgress(sql: Sql, id: Uuid, { done, total, now }: ProgressReport): Promise<boolean> {
  const key = { ...keyOf(sql, id), state: running };
  const change = { rows_done: done, rows_total: total, seen_at: now };
  return (await sql.manager.update(DatasetImportRow, key, change)).affected === 1;
}

/** From here on nobody can cancel it. False when somebody has. */
export async function claimFollowed(sql: Sql, id: Uuid, now: Instant): Promise<boolean> {
  const key = { ...keyOf(sql, id), state: 'reading' as const };
  const change = { state: 'writing', rows_done: 0, rows_total: null, seen_at: now } as const;
  return (await sql.manager.update(DatasetImportRow, key, change)).affected === 1;
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
  const ended = { state: 'done', ended_at: when.now, undo_until: when.undoUntil } as const;
  const told = { counts: { created, updated, unchanged, rejected }, report: keepReport(report) };
  const all = { rows_done: (): string => 'coalesce(rows_total, rows_done)' };
  const key = { ...keyOf(sql, id), state: running };
  return (await sql.manager.update(DatasetImportRow, key, { ...ended, ...told, ...all })).affected === 1;
}

export async function failFollowed(sql: Sql, id: Uuid, problem: Problem, now: Instant): Promise<void> {
  const change = { state: 'failed', ended_at: now, problem: keepProblem(problem) } as const;
  await sql.manager.update(DatasetImportRow, { ...keyOf(sql, id), state: running }, change);
}

export async function cancelFollowed(sql: Sql, id: Uuid, now: Instant): Promise<void> {
  const key = { ...keyOf(sql, id), person_id: actorOf(sql), state: 'reading' as const };
  await sql.manager.update(DatasetImportRow, key, { state: 'cancelled', ended_at: now });
}

export async function findFollowed(sql: Sql, person: Uuid, id: Uuid): Promise<ImportDetails | undefined> {
  return (await sql.manager.findOneBy(DatasetImportRow, { ...keyOf(sql, id), person_id: person })) ?? undefined;
}

/** The reports of a page's imports are large and not shown in a list. */
const listed = {
  id: true,
  file_name: true,
  dry_run: true,
  state: true,
  rows_done: true,
  rows_total: true,
  started_at: true,
  seen_at: true,
  ended_at: true,
  counts: true,
  undo_until: true,
  undone_at: true,
  undo_counts: true,
} as const;

export const selectFollowed = (
  sql: Sql,
  person: Uuid,
  query: PageQuery & { readonly dryRun?: boolean | undefined },
  silentSince: Instant,
): Promise<Page<ImportRun>> => {
  const where = { ...ofOrganisation(sql), person_id: person };
  return readPage(
    sql,
    DatasetImportRow,
    {
      select: listed,
      where: query.dryRun === undefined ? where : { ...where, dry_run: query.dryRun },
      order: { started_at: 'DESC', id: 'ASC' },
      query,
    },
    (row) => viewImport(row, silentSince),
  );
};

/** Locked until the transaction ends, so that only one of two succeeds. Anybody's import of the organisation. */
export const lockImportToUndo = (sql: Sql, id: Uuid): Promise<DatasetImportRow | null> =>
  sql.manager.findOne(DatasetImportRow, { where: keyOf(sql, id), lock: { mode: 'for_no_key_update' } });

export async function markUndone(sql: Sql, id: Uuid, { at, leftDatasets, ...counts }: ImportUndo): Promise<void> {
  await sql.manager.delete(DatasetImportChangeRow, { ...ofOrganisation(sql), import_id: id });
  const change = { undo_until: null, undone_at: at, undo_counts: counts, undo_left: leftDatasets };
  await sql.manager.update(DatasetImportRow, keyOf(sql, id), change);
}
