import { Injectable } from '@nestjs/common';
import type { GuideView } from '@stegvis/contract';
import { guideVersions, type Instant } from '@stegvis/workflow';
import type { Language } from '@stegvis/wording';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page, PageQuery } from '../../platform/http/list-page.js';
import { notFound } from '../../platform/http/problem.js';
import { guideView } from './guide-view.js';
import { readOwnVersions } from './guide-versions.store.js';
import type { OwnVersion } from './guide-versions.store.js';
import { tailored } from './guides.js';

export interface GuideVersionView {
  readonly version: string;
  readonly createdAt: Instant | null;
  readonly createdBy: { readonly id: string; readonly name: string } | null;
  readonly reason: string | null;
}

@Injectable()
export class ReadGuide {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(who: Identity, version: string | undefined, language: Language): Promise<GuideView> {
    return this.unitOfWork.read(who.organisationId, (sql) => this.view(sql, version, language));
  }

  /** Without a version, the newest of the organisation. */
  async view(sql: Sql, version: string | undefined, language: Language): Promise<GuideView> {
    const own = await readOwnVersions(sql);
    const versions = [...guideVersions.map((guide) => guide.version), ...own.map((one) => one.version)];
    const wanted = version ?? versions.at(-1);
    const product = guideVersions.find((guide) => guide.version === wanted);
    if (product !== undefined) return guideView(product, {}, versions, language);
    const found = own.find((one) => one.version === wanted);
    if (found === undefined) throw notFound();
    return guideView(tailored(found), found.tailoring, versions, language);
  }

  versions(who: Identity, { page, limit }: PageQuery): Promise<Page<GuideVersionView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const own = (await readOwnVersions(sql)).map(ownVersionView);
      const all = [
        ...guideVersions.map(({ version }) => ({ version, createdAt: null, createdBy: null, reason: null })),
        ...own,
      ];
      return { items: all.slice((page - 1) * limit, page * limit), page, limit, total: all.length };
    });
  }
}

const ownVersionView = ({
  version,
  created_at,
  created_by,
  created_by_name,
  reason,
}: OwnVersion): GuideVersionView => ({
  version,
  createdAt: created_at,
  createdBy: created_by === null ? null : { id: created_by, name: created_by_name ?? '' },
  reason,
});
