import { Injectable } from '@nestjs/common';
import type { SavedView, ViewPatch } from '@stegvis/contract';
import { canChangeView, canSeeView, canShareViews, type Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden, orNotFound, notFound, stale } from '../../platform/http/problem.js';
import { Roles } from '../roles/roles.door.js';
import { RecordView } from './record-view.js';
import { duplicateName, factsOf, showView } from './show-view.js';
import { lockView, updateView } from './views.store.js';

/** Renames or shares a view, or saves what the list shows now. */
@Injectable()
export class ChangeView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly record: RecordView,
  ) {}

  async run({ organisationId, personId }: Identity, id: Uuid, seen: number, patch: ViewPatch): Promise<SavedView> {
    try {
      return await this.unitOfWork.run(organisationId, personId, async (sql) => {
        const before = orNotFound(await lockView(sql, id));
        const roles = await this.roles.of(sql, personId);
        if (!canSeeView(factsOf(before), personId)) throw notFound();
        if (!canChangeView(factsOf(before), personId, roles)) throw forbidden();
        if (before.version !== seen) throw stale(seen, showView(before, { personId, roles }));
        const { name = before.name, query = before.query, shared = before.shared } = patch;
        if (shared && !canShareViews(roles)) throw forbidden();
        if (name === before.name && query === before.query && shared === before.shared) {
          return showView(before, { personId, roles });
        }
        const after = Object.assign({}, before, { name, query, shared, version: before.version + 1 });
        await updateView(sql, after);
        await this.record.run(sql, 'changed', after, before);
        return showView(after, { personId, roles });
      });
    } catch (error) {
      throw duplicateName(error);
    }
  }
}
