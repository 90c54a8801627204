import { Injectable } from '@nestjs/common';
import { canChangeView, canSeeView, type Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden, orNotFound, notFound, stale } from '../../platform/http/problem.js';
import { Roles } from '../roles/roles.door.js';
import { RecordView } from './record-view.js';
import { factsOf, showView } from './show-view.js';
import { lockView, removeView } from './views.store.js';

@Injectable()
export class DeleteView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly record: RecordView,
  ) {}

  run({ organisationId, personId }: Identity, id: Uuid, seen: number): Promise<void> {
    return this.unitOfWork.run(organisationId, personId, async (sql) => {
      const row = orNotFound(await lockView(sql, id));
      const roles = await this.roles.of(sql, personId);
      if (!canSeeView(factsOf(row), personId)) throw notFound();
      if (!canChangeView(factsOf(row), personId, roles)) throw forbidden();
      if (row.version !== seen) throw stale(seen, showView(row, { personId, roles }));
      await removeView(sql, id);
      await this.record.run(sql, 'deleted', row);
    });
  }
}
