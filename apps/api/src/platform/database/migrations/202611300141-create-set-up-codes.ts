import type { QueryRunner } from 'typeorm';
import { installationTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/**
 * Stores hashes of the codes that consoles have shown while the installation is empty. They are deleted once it is set
 * up.
 */
export class CreateSetUpCodes extends ForwardMigration {
  override readonly name = 'create-set-up-codes-0202611300141';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE set_up_codes (
        code_hash bytea CONSTRAINT set_up_codes_pkey PRIMARY KEY,
        shown_at timestamptz NOT NULL DEFAULT now()
      )`);
    await installationTable(runner, 'set_up_codes', ['SELECT', 'INSERT', 'DELETE']);
  }
}
