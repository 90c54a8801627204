import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { Purge } from '../../platform/schedule/purge.js';
import { purgeExpired } from './expired.store.js';
import { purgeBrowsers } from './sign-in/known-browsers.query.js';
import { Sessions } from './sign-in/sessions.js';
import { Throttle } from './sign-in/throttle.js';

/**
 * Purges expired sessions, attempts that no longer count, browsers that nobody uses, and links and codes that are no
 * longer valid.
 */
@Injectable()
export class PurgeAccess extends Purge {
  constructor(
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
  ) {
    super();
  }

  override async ofInstallation(sql: Sql): Promise<void> {
    await this.sessions.purge(sql);
    await this.throttle.purge(sql);
    await purgeBrowsers(sql);
    await purgeExpired(sql);
  }
}
