import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Stores what an import did to each dataset, so that it can be undone, and the result of undoing it. */
export class KeepWhatImportsDid extends ForwardMigration {
  override readonly name = 'keep-what-imports-did-0202611281440';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dataset_imports
        ADD COLUMN undo_until timestamptz,
        ADD COLUMN undone_at timestamptz,
        ADD COLUMN undo_counts jsonb,
        ADD COLUMN undo_left jsonb`);
    // There is no foreign key to the dataset: it may be deleted while the rest of the import can still be undone.
    await runner.query(`
      CREATE TABLE dataset_import_changes (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        dataset_id uuid NOT NULL,
        version integer NOT NULL,
        before jsonb,
        after jsonb,
        CONSTRAINT dataset_import_changes_pkey PRIMARY KEY (organisation_id, import_id, dataset_id),
        CONSTRAINT dataset_import_changes_sides_both CHECK ((before IS NULL) = (after IS NULL)),
        CONSTRAINT dataset_import_changes_import_fkey FOREIGN KEY (organisation_id, import_id) REFERENCES dataset_imports (organisation_id, id) ON DELETE CASCADE
      )`);
    await tenantTable(runner, 'dataset_import_changes');
    // The product's role may delete a dataset that nothing refers to. These indexes find what does, also roles that
    // have ended.
    await runner.query('GRANT DELETE ON datasets TO stegvis_app');
    await runner.query(
      'CREATE INDEX role_assignments_of_dataset_idx ON role_assignments (organisation_id, dataset_id) WHERE dataset_id IS NOT NULL',
    );
  }
}
