import { Injectable } from '@nestjs/common';
import type { ImportRun } from '@stegvis/contract';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page, PageQuery } from '../../platform/http/list-page.js';
import { selectFollowed } from './import/dataset-imports.store.js';
import { silenceSeconds } from './import/limits.js';

/** Lists a person's own imports, the latest first. */
@Injectable()
export class ListDatasetImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(who: Identity, query: PageQuery & { readonly dryRun?: boolean | undefined }): Promise<Page<ImportRun>> {
    return this.unitOfWork.read(who.organisationId, (sql) =>
      selectFollowed(sql, who.personId, query, this.clock.after(-silenceSeconds)),
    );
  }
}
