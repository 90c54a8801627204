import { Injectable } from '@nestjs/common';
import type { DatasetView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { orNotFound } from '../../platform/http/problem.js';
import { viewDataset } from './dataset-surroundings.query.js';
import { findDataset } from './datasets.store.js';

@Injectable()
export class GetDataset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(who: Identity, id: Uuid): Promise<DatasetView> {
    return this.unitOfWork.read(who.organisationId, async (sql) =>
      viewDataset(sql, orNotFound(await findDataset(sql, id)), this.clock.now()),
    );
  }
}
