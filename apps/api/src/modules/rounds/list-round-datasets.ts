import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { orNotFound } from '../../platform/http/problem.js';
import { listChosen, type RoundDatasetQuery, type RoundDatasetView } from './round-datasets.query.js';
import { findRound } from './rounds.store.js';

@Injectable()
export class ListRoundDatasets {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(who: Identity, roundId: Uuid, query: RoundDatasetQuery): Promise<Page<RoundDatasetView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      orNotFound(await findRound(sql, roundId));
      return listChosen(sql, roundId, query);
    });
  }
}
