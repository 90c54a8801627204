import { Injectable } from '@nestjs/common';
import type { ImportRunDetail } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { orNotFound } from '../../platform/http/problem.js';
import { viewImportDetail } from './dataset-import-view.js';
import { findFollowed } from './import/dataset-imports.store.js';
import { silenceSeconds } from './import/limits.js';

/** The progress of one's own import, and its result. */
@Injectable()
export class GetDatasetImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(who: Identity, id: Uuid): Promise<ImportRunDetail> {
    return this.unitOfWork.read(who.organisationId, async (sql) =>
      viewImportDetail(orNotFound(await findFollowed(sql, who.personId, id)), this.clock.after(-silenceSeconds)),
    );
  }
}
