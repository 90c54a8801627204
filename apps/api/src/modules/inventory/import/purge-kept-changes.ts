import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import { Purge } from '../../../platform/schedule/purge.js';
import { purgeKeptChanges } from './kept-changes.query.js';

/** Purges what imports kept so that they could be undone. */
@Injectable()
export class PurgeKeptChanges extends Purge {
  override ofOrganisation(sql: Sql): Promise<void> {
    return purgeKeptChanges(sql, sql.now);
  }
}
