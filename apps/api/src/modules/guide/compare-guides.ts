import { Injectable } from '@nestjs/common';
import { baseGuide, type Language } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page, PageQuery } from '../../platform/http/list-page.js';
import { orNotFound } from '../../platform/http/problem.js';
import { Guides } from './guides.js';
import { changesBetween, type GuideChange } from './guide-changes.js';

/** What differs between two versions of the guide. */
@Injectable()
export class CompareGuides {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guides: Guides,
  ) {}

  run(
    who: Identity,
    query: PageQuery & { readonly from?: string | undefined; readonly to?: string | undefined },
    language: Language,
  ): Promise<Page<GuideChange>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const from = orNotFound(await this.guides.find(sql, query.from ?? baseGuide.version));
      const to =
        query.to === undefined ? await this.guides.newest(sql) : orNotFound(await this.guides.find(sql, query.to));
      const changes = changesBetween(from, to, language);
      const { page, limit } = query;
      return { items: changes.slice((page - 1) * limit, page * limit), page, limit, total: changes.length };
    });
  }
}
