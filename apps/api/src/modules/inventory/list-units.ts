import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { selectUnits, type UnitCount, type UnitsQuery } from './units.query.js';

/** Lists the units that datasets of the inventory name, for filters to offer. */
@Injectable()
export class ListUnits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(who: Identity, query: UnitsQuery): Promise<Page<UnitCount>> {
    return this.unitOfWork.read(who.organisationId, (sql) => selectUnits(sql, query));
  }
}
