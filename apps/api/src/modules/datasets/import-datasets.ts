import { Injectable } from '@nestjs/common';
import type { ImportReport } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import { canManageInventory } from '@stegvis/workflow';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError } from '../../platform/http/problem.js';
import { PeopleDoor } from '../people/people.door.js';
import { duplicateId } from './create-dataset.js';
import { lockImports, selectKnown } from './import/import.query.js';
import { InvalidFile } from './import/invalid-file.js';
import { planImport, type PlannedRow } from './import/plan-import.js';
import { readInventory } from './import/read-inventory.js';
import type { ReadRows } from './import/read-rows.js';
import { reportOf } from './import/report.js';
import { WriteImport } from './import/write-import.js';

export interface UploadedInventory {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ImportWish {
  readonly dryRun: boolean;
  readonly language: Language;
}

/** Reads the file, then does all of it in one transaction: nobody sees half an inventory. */
@Injectable()
export class ImportDatasets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleDoor,
    private readonly clock: Clock,
    private readonly write: WriteImport,
    private readonly changes: ChangeFeed,
  ) {}

  async run(who: Identity, file: UploadedInventory, wish: ImportWish): Promise<ImportReport> {
    await this.unitOfWork.read(who.organisationId, (sql) => this.people.require(sql, who.personId, canManageInventory));
    const read = await readOrRefuse(file.bytes);
    if (wish.dryRun) {
      const plan = await this.unitOfWork.read(who.organisationId, async (sql) => planned(read, await selectKnown(sql, read.rows)));
      return reportOf(read, plan, new Map(), wish);
    }
    try {
      return await this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
        await this.people.require(sql, who.personId, canManageInventory);
        await lockImports(sql);
        const known = await selectKnown(sql, read.rows);
        const plan = planned(read, known);
        const created = await this.write.run(sql, { name: file.name, plan, known, now: this.clock.now() });
        this.changes.publish(sql, { type: 'datasets', id: who.organisationId });
        return reportOf(read, plan, created, wish);
      });
    } catch (error) {
      throw duplicateId(error);
    }
  }
}

function planned(read: ReadRows, known: Parameters<typeof planImport>[1]): readonly PlannedRow[] {
  return planImport(read.rows, known, read.columns.find((column) => column.field === 'title')?.heading ?? '');
}

async function readOrRefuse(bytes: Buffer): Promise<ReadRows> {
  try {
    return await readInventory(bytes);
  } catch (error) {
    if (!(error instanceof InvalidFile)) throw error;
    throw new ProblemError('invalid-file', { errors: [{ path: 'file', code: error.told, params: error.params }] });
  }
}
