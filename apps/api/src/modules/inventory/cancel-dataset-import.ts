import { Injectable } from '@nestjs/common';
import type { ImportRun } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { orNotFound, ProblemError } from '../../platform/http/problem.js';
import { viewImport } from './dataset-import-view.js';
import { cancelFollowed, findFollowed } from './import/dataset-imports.store.js';
import { silenceSeconds } from './import/limits.js';

/** Cancels one's own import while it only reads. Once it writes it is completed. */
@Injectable()
export class CancelDatasetImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(who: Identity, id: Uuid): Promise<ImportRun> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await cancelFollowed(sql, id, this.clock.now());
      const row = orNotFound(await findFollowed(sql, who.personId, id));
      if (row.state !== 'cancelled') throw new ProblemError('conflict');
      return viewImport(row, this.clock.after(-silenceSeconds));
    });
  }
}
