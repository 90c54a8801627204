import type { Sql } from '../database/sql.js';

/**
 * Removes rows that are kept for a while only. A room that has such rows provides one; `PurgeExpired` finds it and runs
 * it once an hour.
 */
export abstract class Purge {
  /** Removes expired rows that belong to no organisation. */
  ofInstallation(_sql: Sql): Promise<void> {
    return Promise.resolve();
  }

  /** Removes expired rows of one organisation. */
  ofOrganisation(_sql: Sql): Promise<void> {
    return Promise.resolve();
  }
}
