import { Injectable } from '@nestjs/common';
import type { ImportReport } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import { canManageInventory, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { yieldToEventLoop } from '../../platform/threads/yield-to-event-loop.js';
import { Roles } from '../roles/roles.door.js';
import { duplicateId } from './create-dataset.js';
import { selectColumnChoices, type ChosenColumns } from './import/column-choices.store.js';
import { markOf, type Matching } from './import/find-heading.js';
import { FollowImports } from './import/follow-imports.js';
import { unfollowed, type ImportProgress } from './import/import-progress.js';
import { lockImports, lockKnown, selectKnown, selectLike } from './import/import.query.js';
import { InvalidFile } from './import/invalid-file.js';
import { planImport, reportNearMatches, type KnownDataset, type PlannedRow } from './import/plan-import.js';
import { readInventory } from './import/read-inventory.js';
import type { ReadRows } from './import/read-rows.js';
import type { ByHand } from './import/recognise-columns.js';
import { reportOf } from './import/report.js';
import { WriteImport } from './import/write-import.js';

export interface UploadedInventory {
  readonly name: string;
  /** The path of the file while it is read. */
  readonly path: string;
}

export interface ImportOptions {
  readonly dryRun: boolean;
  readonly language: Language;
  /** The id under which the sender follows it; an import that saves always gets one, so that it can be undone. */
  readonly importId: Uuid | undefined;
  /** Columns matched by hand; undefined: the headings and remembered choices decide. */
  readonly columns: ByHand | undefined;
  readonly sheet: string | undefined;
}

interface ReadImport {
  readonly id: Uuid;
  readonly name: string;
  readonly read: ReadRows;
}

/** Reads the file, then writes all of it in one transaction, so that nobody sees half an inventory. */
@Injectable()
export class ImportDatasets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly follow: FollowImports,
    private readonly write: WriteImport,
    private readonly ids: Ids,
  ) {}

  /** Checked before the file is read, and again when it is saved. */
  mayImport(who: Identity): Promise<void> {
    return this.unitOfWork.read(who.organisationId, (sql) => this.roles.require(sql, who.personId, canManageInventory));
  }

  /** `within` opens the transaction after the file has been read, since reading takes long and needs no connection. */
  async run<T>(
    who: Identity,
    file: UploadedInventory,
    options: ImportOptions,
    within: (work: () => Promise<ImportReport>) => Promise<T>,
  ): Promise<T> {
    const { dryRun } = options;
    const id = options.importId ?? (dryRun ? undefined : this.ids.next());
    const progress = id === undefined ? unfollowed : await this.follow.begin(who, { id, fileName: file.name, dryRun });
    try {
      const read = await readOrRefuse(file.path, await this.matchingOf(who, options), progress);
      if (!dryRun) await progress.startWriting();
      return await within(() =>
        dryRun || id === undefined
          ? this.check(who, read, options, progress)
          : this.take(who, { id, read, name: file.name }, options, progress),
      );
    } catch (error) {
      const problem = duplicateId(error);
      await progress.fail(problem, options.language);
      throw problem;
    } finally {
      progress.close();
    }
  }

  private async matchingOf(who: Identity, { columns, sheet }: ImportOptions): Promise<Matching> {
    const remembered =
      columns === undefined
        ? await this.unitOfWork.read(who.organisationId, selectColumnChoices)
        : new Map<string, ByHand>();
    return { chosen: columns ?? null, remembered, sheet: sheet ?? null };
  }

  private async check(
    who: Identity,
    read: ReadRows,
    options: ImportOptions,
    progress: ImportProgress,
  ): Promise<ImportReport> {
    const plan = await this.unitOfWork.read(who.organisationId, async (sql) =>
      planned(sql, read, await selectKnown(sql, read.rows)),
    );
    await yieldToEventLoop();
    const report = reportOf(read, plan, new Map(), options);
    await progress.finish(report);
    return report;
  }

  private take(
    who: Identity,
    { id, read, name }: ReadImport,
    options: ImportOptions,
    progress: ImportProgress,
  ): Promise<ImportReport> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.roles.require(sql, who.personId, canManageInventory);
      await lockImports(sql);
      const known = await lockKnown(sql, read.rows);
      await yieldToEventLoop();
      const plan = await planned(sql, read, known);
      await yieldToEventLoop();
      const created = await this.write.run(sql, { id, name, plan, known, progress, chosen: chosenFor(read, options) });
      await yieldToEventLoop();
      const report = reportOf(read, plan, created, { ...options, importId: id });
      await progress.finish(report);
      await yieldToEventLoop();
      return report;
    });
  }
}

function chosenFor({ columns }: ReadRows, options: ImportOptions): ChosenColumns | null {
  return options.columns === undefined
    ? null
    : { mark: markOf(columns.map(({ heading }) => heading)), columns: options.columns };
}

async function planned(sql: Sql, read: ReadRows, known: readonly KnownDataset[]): Promise<readonly PlannedRow[]> {
  const plan = planImport(read, known);
  if (!plan.some(({ outcome }) => outcome === 'created')) return plan;
  const inventory = await selectLike(sql);
  await yieldToEventLoop();
  return reportNearMatches(plan, read.columns, inventory);
}

async function readOrRefuse(path: string, matching: Matching, progress: ImportProgress): Promise<ReadRows> {
  try {
    return await readInventory(path, {
      matching,
      progress: (done, total) => {
        progress.reportRows(done, total);
      },
      signal: progress.signal,
    });
  } catch (error) {
    if (!(error instanceof InvalidFile)) throw error;
    throw new ProblemError('invalid-file', {
      errors: [{ path: 'file', code: error.code, params: error.params }],
      ...(error.headings.length === 0 ? {} : { headings: error.headings }),
    });
  }
}
