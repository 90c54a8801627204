import { Injectable } from '@nestjs/common';
import type { DatasetView } from '@stegvis/contract';
import { canManageInventory } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { Roles } from '../roles/roles.door.js';
import { viewDataset } from './dataset-surroundings.query.js';
import type { DatasetFacts } from './dataset.row.js';
import { insertDataset } from './datasets.store.js';
import { RecordDataset } from './record-dataset.js';

@Injectable()
export class CreateDataset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly record: RecordDataset,
  ) {}

  async run(who: Identity, facts: DatasetFacts): Promise<DatasetView> {
    try {
      return await this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
        await this.roles.require(sql, who.personId, canManageInventory);
        const now = this.clock.now();
        const row = await insertDataset(sql, this.ids.next(), facts, now);
        await this.record.run(sql, 'dataset.created', row);
        return viewDataset(sql, row, now);
      });
    } catch (error) {
      throw duplicateId(error);
    }
  }
}

/** Two datasets of one organisation cannot have the same external id. */
export function duplicateId(error: unknown): unknown {
  if (!isDuplicate(error, 'datasets_external_id_key')) return error;
  return new ProblemError('duplicate', { errors: [{ path: 'externalId', code: 'already-used' }] });
}
