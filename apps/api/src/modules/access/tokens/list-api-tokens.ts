import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { Page, PageQuery } from '../../../platform/http/list-page.js';
import { listApiTokenRows, type ApiTokenView } from './api-tokens.store.js';

export type { ApiTokenView } from './api-tokens.store.js';

/** The tokens of the person who asks. */
@Injectable()
export class ListApiTokens {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(who: Identity, query: PageQuery): Promise<Page<ApiTokenView>> {
    return this.unitOfWork.read(who.organisationId, (sql) => listApiTokenRows(sql, who.personId, query));
  }
}
