import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Creates rounds and the datasets chosen for them, including those that have left. */
export class CreateRounds extends ForwardMigration {
  override readonly name = 'create-rounds-0202611231200';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rounds (
        organisation_id uuid NOT NULL CONSTRAINT rounds_organisation_fkey REFERENCES organisations,
        id uuid NOT NULL,
        name text NOT NULL,
        starts_on date NOT NULL,
        target_on date,
        guide_version text NOT NULL,
        state text NOT NULL DEFAULT 'planned' CONSTRAINT rounds_state_known CHECK (state IN ('planned', 'running', 'completed', 'archived')),
        version integer NOT NULL DEFAULT 1,
        started_at timestamptz,
        completed_at timestamptz,
        archived_at timestamptz,
        created_by uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT rounds_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT rounds_name_key UNIQUE (organisation_id, name)
      )`);
    await tenantTable(runner, 'rounds', { privileges: ['SELECT', 'INSERT', 'UPDATE'] });
    await runner.query(`
      CREATE TABLE round_datasets (
        organisation_id uuid NOT NULL,
        round_id uuid NOT NULL,
        dataset_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'in' CONSTRAINT round_datasets_state_known CHECK (state IN ('in', 'refused', 'removed')),
        reason text,
        added_at timestamptz NOT NULL,
        added_by uuid,
        left_at timestamptz,
        left_reason text,
        decision_task_id uuid,
        CONSTRAINT round_datasets_pkey PRIMARY KEY (organisation_id, round_id, dataset_id),
        CONSTRAINT round_datasets_round_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES rounds (organisation_id, id),
        CONSTRAINT round_datasets_dataset_fkey FOREIGN KEY (organisation_id, dataset_id) REFERENCES datasets (organisation_id, id)
      )`);
    await runner.query('CREATE INDEX round_datasets_dataset_idx ON round_datasets (organisation_id, dataset_id)');
    await tenantTable(runner, 'round_datasets', { privileges: ['SELECT', 'INSERT', 'UPDATE'] });
    await runner.query(
      'ALTER TABLE role_assignments ADD CONSTRAINT role_assignments_round_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES rounds (organisation_id, id)',
    );
    // Each command on a dataset's task finds the roles of that dataset among those of thousands.
    await runner.query(
      'CREATE INDEX role_assignments_place_idx ON role_assignments (organisation_id, dataset_id, round_id) WHERE ended_at IS NULL',
    );
  }
}
