import { Injectable } from '@nestjs/common';
import type { SavedView, ViewBody } from '@stegvis/contract';
import { canShareViews } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden, orNotFound, invalid } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { Roles } from '../roles/roles.door.js';
import { RecordView } from './record-view.js';
import { duplicateName, showView } from './show-view.js';
import { countViews, insertView, lockView } from './views.store.js';

/** A menu with more views than this would be of no use. */
const atMost = 50;

@Injectable()
export class CreateView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly ids: Ids,
    private readonly record: RecordView,
  ) {}

  async run({ organisationId, personId }: Identity, body: ViewBody): Promise<SavedView> {
    try {
      return await this.unitOfWork.run(organisationId, personId, async (sql) => {
        const roles = await this.roles.of(sql, personId);
        if (body.shared && !canShareViews(roles)) throw forbidden();
        if ((await countViews(sql, personId, body.page)) >= atMost) {
          throw invalid({ path: 'page', code: 'too-many', params: { maximum: atMost } });
        }
        const view = { ...body, id: this.ids.next(), by_person_id: personId };
        await insertView(sql, view);
        await this.record.run(sql, 'created', view);
        return showView(orNotFound(await lockView(sql, view.id)), { personId, roles });
      });
    } catch (error) {
      throw duplicateName(error);
    }
  }
}
