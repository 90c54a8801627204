import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { Purge } from '../../platform/schedule/purge.js';
import { purgeExpired } from './expired.store.js';
import { purgeBrowsers } from './sign-in/known-browsers.query.js';
import { Sessions } from './sign-in/sessions.js';
import { Throttle } from './sign-in/throttle.js';

/** Sessions that are over, tries that count no longer, browsers that nobody uses, links and codes that lead nowhere any more. */
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
