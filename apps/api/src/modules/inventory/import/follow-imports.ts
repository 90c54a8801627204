import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { FollowedImport } from './followed-import.js';
import { insertFollowed } from './dataset-imports.store.js';
import type { ImportProgress } from './import-progress.js';

export interface ImportToFollow {
  readonly id: Uuid;
  readonly fileName: string;
  readonly dryRun: boolean;
}

/** Stores the progress of an import, for the person who started it with an id of their own. */
@Injectable()
export class FollowImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 409 when the id is used already */
  async begin(who: Identity, begun: ImportToFollow): Promise<ImportProgress> {
    const fresh = await this.unitOfWork.run(who.organisationId, who.personId, (sql) =>
      insertFollowed(sql, { ...begun, now: this.clock.now() }),
    );
    if (!fresh) throw new ProblemError('duplicate', { errors: [{ path: 'importId', code: 'already-used' }] });
    return new FollowedImport(this.unitOfWork, this.clock, who, begun.id);
  }
}
