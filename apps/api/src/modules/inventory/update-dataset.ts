import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { DatasetView, datasetPatch } from '@stegvis/contract';
import { canEditDataset, canManageInventory, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound, stale } from '../../platform/http/problem.js';
import { changedValues, readLastChange } from '../audit/audit.door.js';
import { Roles } from '../roles/roles.door.js';
import { isInOpenRound } from './rounds-of-datasets.query.js';
import { duplicateId } from './create-dataset.js';
import { viewDataset } from './dataset-surroundings.query.js';
import { columnOf, datasetFields, factsOf, type DatasetFacts, type DatasetRow } from './dataset.row.js';
import { lockDataset, updateDatasetRow } from './datasets.store.js';
import { RecordDataset } from './record-dataset.js';

type Patch = z.output<typeof datasetPatch>;

interface Update {
  readonly id: Uuid;
  readonly seen: number;
  readonly patch: Patch;
}

@Injectable()
export class UpdateDataset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly clock: Clock,
    private readonly record: RecordDataset,
  ) {}

  async run(who: Identity, id: Uuid, seen: number, patch: Patch): Promise<DatasetView> {
    try {
      return await this.unitOfWork.run(who.organisationId, who.personId, (sql) =>
        this.update(sql, who, { id, seen, patch }),
      );
    } catch (error) {
      throw duplicateId(error);
    }
  }

  private async update(sql: Sql, who: Identity, { id, seen, patch }: Update): Promise<DatasetView> {
    const now = this.clock.now();
    const before = orNotFound(await lockDataset(sql, id));
    await this.roles.require(sql, who.personId, patch.archived === undefined ? canEditDataset : canManageInventory, {
      datasetId: id,
    });
    if (before.version !== seen) {
      throw stale(seen, { ...(await viewDataset(sql, before, now)), ...(await readLastChange(sql, 'dataset', id)) });
    }
    const facts = merged(before, patch);
    const changed = datasetFields.filter((field) => (facts[field] ?? null) !== before[columnOf[field]]);
    const archivedAt = await this.archivedAt(sql, before, patch);
    if (changed.length === 0 && archivedAt === before.archived_at) return viewDataset(sql, before, now);
    const row = await updateDatasetRow(sql, id, facts, { now, archivedAt });
    await this.record.run(sql, actionOf(before, row), row, { changed, ...changedValues(factsOf(before), facts) });
    return viewDataset(sql, row, now);
  }

  private async archivedAt(sql: Sql, row: DatasetRow, { archived }: Patch): Promise<string | null> {
    if (archived === undefined || archived === (row.archived_at !== null)) return row.archived_at;
    if (!archived) return null;
    if (await isInOpenRound(sql, row.id)) throw new ProblemError('still-in-use');
    return this.clock.now();
  }
}

/** Fields that the patch leaves out stay unchanged. */
function merged(row: DatasetRow, patch: Patch): DatasetFacts {
  const { archived: _, ...named } = Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  );
  return { ...factsOf(row), ...named };
}

function actionOf(before: DatasetRow, after: DatasetRow): string {
  if (before.archived_at === null && after.archived_at !== null) return 'dataset.archived';
  return before.archived_at !== null && after.archived_at === null ? 'dataset.restored' : 'dataset.updated';
}
