import { Controller, Query } from '@nestjs/common';
import { type QueryOf, type RaciRow, operations } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { ListVacancies } from './list-vacancies.js';
import { ReadRaci } from './read-raci.js';
import type { VacancyView } from './vacancies.query.js';

const { listRaci, listVacancies } = operations;

@Controller()
export class StaffingController {
  constructor(
    private readonly raci: ReadRaci,
    private readonly vacancies: ListVacancies,
  ) {}

  @Handle(listRaci)
  all(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listRaci.query) }) query: QueryOf<typeof listRaci>,
    @AskedLanguage() language: Language,
  ): Promise<Page<RaciRow>> {
    return this.raci.run(who, query, language);
  }

  @Handle(listVacancies)
  vacant(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listVacancies.query) }) query: QueryOf<typeof listVacancies>,
  ): Promise<Page<VacancyView>> {
    return this.vacancies.run(who, query);
  }
}
