import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Stores how somebody matched the columns of an inventory, for the next file with the same headings. */
export class RememberImportColumns extends ForwardMigration {
  override readonly name = 'remember-import-columns-0202611300191';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_column_choices (
        organisation_id uuid NOT NULL,
        mark text NOT NULL,
        columns jsonb NOT NULL,
        chosen_at timestamptz NOT NULL,
        CONSTRAINT import_column_choices_pkey PRIMARY KEY (organisation_id, mark)
      )`);
    await tenantTable(runner, 'import_column_choices');
  }
}
