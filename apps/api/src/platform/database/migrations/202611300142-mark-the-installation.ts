import type { QueryRunner } from 'typeorm';
import { installationTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Where this database stands and how often it has been used: a copy that was put back shows by either. */
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
