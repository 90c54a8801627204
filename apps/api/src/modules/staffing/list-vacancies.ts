import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { listVacancyRows, type VacancyQuery, type VacancyView } from './vacancies.query.js';

@Injectable()
export class ListVacancies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(who: Identity, query: VacancyQuery): Promise<Page<VacancyView>> {
    return this.unitOfWork.read(who.organisationId, (sql) => listVacancyRows(sql, this.clock.now(), query));
  }
}
