import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import { AuditTrail } from '../audit/audit.door.js';
import type { ViewRow } from './views.store.js';

type Happening = 'created' | 'changed' | 'deleted';

/** The effects of a view outside of its table: the record and open pages. */
@Injectable()
export class RecordView {
  constructor(
    private readonly trail: AuditTrail,
    private readonly feed: ChangeFeed,
  ) {}

  async run(
    sql: Sql,
    happening: Happening,
    row: Pick<ViewRow, 'id' | 'name' | 'page' | 'query' | 'shared'>,
    before?: ViewRow,
  ): Promise<void> {
    const facts = ({ name, query, shared }: typeof row) => ({ name, query, shared });
    await this.trail.write(sql, {
      action: `view.${happening}`,
      subject: { type: 'view', id: row.id, title: row.name },
      detail: { page: row.page, ...(before === undefined ? facts(row) : { before: facts(before), after: facts(row) }) },
    });
    this.feed.publish(sql, { type: 'view', id: row.id });
  }
}
