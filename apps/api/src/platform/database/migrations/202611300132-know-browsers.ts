import type { QueryRunner } from 'typeorm';
import { installationTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/**
 * Stores the browsers in which somebody has signed in before: there nobody has to wait because of strangers' attempts.
 */
export class KnowBrowsers extends ForwardMigration {
  override readonly name = 'know-browsers-0202611300132';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_browsers (
        token_hash bytea NOT NULL,
        account_id uuid NOT NULL CONSTRAINT known_browsers_account_fkey REFERENCES accounts (id) ON DELETE CASCADE,
        last_used_at timestamptz NOT NULL,
        CONSTRAINT known_browsers_pkey PRIMARY KEY (token_hash, account_id)
      )`);
    await runner.query('CREATE INDEX known_browsers_of_account_idx ON known_browsers (account_id, last_used_at)');
    await installationTable(runner, 'known_browsers', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']);
  }
}
