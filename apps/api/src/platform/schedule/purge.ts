import type { Sql } from '../database/sql.js';

/** What is kept for a while only. Whoever keeps such rows provides one; `PurgeExpired` finds it and runs it once an hour. */
export abstract class Purge {
  /** Removes what nobody needs any more of what belongs to no organisation. */
  ofInstallation(_sql: Sql): Promise<void> {
    return Promise.resolve();
  }

  /** Removes what nobody needs any more of what one organisation has. */
  ofOrganisation(_sql: Sql): Promise<void> {
    return Promise.resolve();
  }
}
