import type { QueryRunner } from 'typeorm';
import { installationTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/**
 * Stores which server this database is in, and a count of the minutes that it has been used: either reveals a restored
 * copy.
 */
export class MarkTheInstallation extends ForwardMigration {
  override readonly name = 'mark-the-installation-0202611300142';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation_mark (
        one boolean NOT NULL DEFAULT true CONSTRAINT installation_mark_pkey PRIMARY KEY CONSTRAINT installation_mark_one CHECK (one),
        place text NOT NULL,
        beat bigint NOT NULL DEFAULT 0,
        restored_at timestamptz
      )`);
    await installationTable(runner, 'installation_mark', ['SELECT', 'INSERT', 'UPDATE']);
  }
}
