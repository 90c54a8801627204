import { Injectable } from '@nestjs/common';
import type { DatasetView } from '@stegvis/contract';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { datasetsInRound } from './rounds-of-datasets.query.js';
import { viewDatasets } from './dataset-surroundings.query.js';
import { selectDatasets, type DatasetListQuery } from './datasets.query.js';

@Injectable()
export class ListDatasets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(who: Identity, query: DatasetListQuery): Promise<Page<DatasetView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const only = query.roundId === undefined ? null : await datasetsInRound(sql, query.roundId);
      const without = query.notInRound === undefined ? null : await datasetsInRound(sql, query.notInRound);
      const page = await selectDatasets(sql, { query, only, without });
      return { ...page, items: await viewDatasets(sql, page.items, this.clock.now()) };
    });
  }
}
