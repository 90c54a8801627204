import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Creates proposals to switch four eyes off, which somebody else has to agree to. An organisation has at most one. */
export class CreateFourEyesProposals extends ForwardMigration {
  override readonly name = 'create-four-eyes-proposals-0202611300185';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE four_eyes_proposals (
        organisation_id uuid CONSTRAINT four_eyes_proposals_pkey PRIMARY KEY,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT four_eyes_proposals_person_fkey FOREIGN KEY (organisation_id, proposed_by) REFERENCES people (organisation_id, id)
      )`);
    await tenantTable(runner, 'four_eyes_proposals');
  }
}
