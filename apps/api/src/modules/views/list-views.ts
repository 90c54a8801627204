import { Injectable } from '@nestjs/common';
import type { SavedView, ViewPage } from '@stegvis/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Roles } from '../roles/roles.door.js';
import { showView } from './show-view.js';
import { findViews } from './views.store.js';

@Injectable()
export class ListViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
  ) {}

  run({ organisationId, personId }: Identity, page: ViewPage | null): Promise<{ items: SavedView[] }> {
    return this.unitOfWork.read(organisationId, async (sql) => {
      const roles = await this.roles.of(sql, personId);
      const rows = await findViews(sql, personId, page);
      return { items: rows.map((row) => showView(row, { personId, roles })) };
    });
  }
}
