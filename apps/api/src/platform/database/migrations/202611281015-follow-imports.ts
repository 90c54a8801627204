import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/**
 * Stores the progress and the outcome of an import, so that the person who started it can leave the page and come back.
 */
export class FollowImports extends ForwardMigration {
  override readonly name = 'follow-imports-0202611281015';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dataset_imports (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        file_name text NOT NULL,
        dry_run boolean NOT NULL,
        state text NOT NULL CONSTRAINT dataset_imports_state_known CHECK (state IN ('reading', 'writing', 'done', 'failed', 'cancelled')),
        rows_done integer NOT NULL DEFAULT 0,
        rows_total integer,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        ended_at timestamptz,
        counts jsonb,
        report jsonb,
        problem jsonb,
        CONSTRAINT dataset_imports_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT dataset_imports_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
      )`);
    await runner.query(
      'CREATE INDEX dataset_imports_person_idx ON dataset_imports (organisation_id, person_id, started_at, id)',
    );
    await tenantTable(runner, 'dataset_imports');
  }
}
