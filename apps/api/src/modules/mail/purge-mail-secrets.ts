import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { Purge } from '../../platform/schedule/purge.js';
import { purgeMailSecrets } from './mail-secrets.query.js';

/**
 * A mail that died with its worker keeps its link, so that it can be sent again; this deletes the link when it has
 * expired.
 */
@Injectable()
export class PurgeMailSecrets extends Purge {
  override ofOrganisation(sql: Sql): Promise<void> {
    return purgeMailSecrets(sql);
  }
}
