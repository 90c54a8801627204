import { Injectable } from '@nestjs/common';
import type { ImportUndo } from '@stegvis/contract';
import { t, type Language } from '@stegvis/wording';
import { canManageInventory, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { orNotFound, ProblemError } from '../../platform/http/problem.js';
import { Roles } from '../roles/roles.door.js';
import type { DatasetImportRow } from './dataset-import.row.js';
import { lockImportToUndo, markUndone } from './import/dataset-imports.store.js';
import { lockImports } from './import/import.query.js';
import { silenceSeconds } from './import/limits.js';
import { planUndo, type LeftDataset, type UndoPlan } from './import/plan-undo.js';
import { lockKept } from './import/undo.query.js';
import { WriteUndo } from './import/write-undo.js';

/** Undoes an import, except for what people have worked with since, in one transaction. */
@Injectable()
export class UndoDatasetImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly clock: Clock,
    private readonly write: WriteUndo,
  ) {}

  run(who: Identity, id: Uuid, language: Language): Promise<ImportUndo> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.roles.require(sql, who.personId, canManageInventory);
      const seen = orNotFound(await lockImportToUndo(sql, id));
      this.refuse(seen);
      await lockImports(sql);
      const plan = planUndo(await lockKept(sql, id));
      const undo = { at: this.clock.now(), ...outcomeOf(plan, language) };
      const { removed, restored, left } = undo;
      await this.write.run(sql, plan, {
        action: 'dataset.import-undone',
        subject: { type: 'dataset-import', id, title: seen.file_name },
        detail: { removed, restored, left },
      });
      await markUndone(sql, id, undo);
      return undo;
    });
  }

  /** @throws ProblemError 409 for an import that cannot be undone, or not any more */
  private refuse({ state, seen_at, undone_at, undo_until }: DatasetImportRow): void {
    if (undone_at !== null) throw new ProblemError('import-undone');
    const running = (state === 'reading' || state === 'writing') && seen_at >= this.clock.after(-silenceSeconds);
    if (running) throw new ProblemError('import-not-finished');
    if (undo_until === null) throw new ProblemError('nothing-to-undo');
  }
}

function outcomeOf({ remove, putBack, left }: UndoPlan, language: Language): Omit<ImportUndo, 'at'> {
  return {
    removed: remove.length,
    restored: putBack.length,
    left: left.length,
    leftDatasets: left.map((one) => viewLeft(one, language)),
  };
}

function viewLeft({ id, title, reasons }: LeftDataset, language: Language): ImportUndo['leftDatasets'][number] {
  const text = ({ code, field }: LeftDataset['reasons'][number]) =>
    t(language, `import.undo.${code}`, { field: field === null ? '' : t(language, `dataset-field.${field}`) });
  return { datasetId: id, title, reasons: reasons.map((reason) => ({ ...reason, text: text(reason) })) };
}
