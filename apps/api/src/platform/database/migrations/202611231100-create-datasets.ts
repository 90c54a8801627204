import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

const answer = (column: string) =>
  `${column} text CONSTRAINT datasets_${column}_known CHECK (${column} IN ('yes', 'no', 'partly'))`;

/** Creates the inventory: every dataset that could be published, whether or not it was chosen for a round. */
export class CreateDatasets extends ForwardMigration {
  override readonly name = 'create-datasets-0202611231100';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE datasets (
        organisation_id uuid NOT NULL CONSTRAINT datasets_organisation_fkey REFERENCES organisations,
        id uuid NOT NULL,
        title text NOT NULL,
        description text,
        unit text,
        source_system text,
        external_id text,
        ${answer('available')},
        ${answer('structured')},
        published_by_others text,
        ${answer('national_specification')},
        high_value_category text,
        contents text,
        estimated_size text,
        contact_name text,
        contact_email text,
        search_text text NOT NULL,
        archived_at timestamptz,
        created_at timestamptz NOT NULL,
        created_by uuid,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT datasets_pkey PRIMARY KEY (organisation_id, id)
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX datasets_external_id_key ON datasets (organisation_id, external_id) WHERE external_id IS NOT NULL',
    );
    // With this index the first page of the inventory is read in Swedish order without sorting all of it.
    await runner.query('CREATE INDEX datasets_title_idx ON datasets (organisation_id, title COLLATE "sv-x-icu", id)');
    await tenantTable(runner, 'datasets', { privileges: ['SELECT', 'INSERT', 'UPDATE'] });
    await runner.query(
      'ALTER TABLE role_assignments ADD CONSTRAINT role_assignments_dataset_fkey FOREIGN KEY (organisation_id, dataset_id) REFERENCES datasets (organisation_id, id)',
    );
    await runner.query(
      'CREATE INDEX role_assignments_dataset_idx ON role_assignments (organisation_id, dataset_id) WHERE dataset_id IS NOT NULL AND ended_at IS NULL',
    );
  }
}
