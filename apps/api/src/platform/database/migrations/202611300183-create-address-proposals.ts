import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Creates the addresses that an organisation proposes for people, until they accept or decline. */
export class CreateAddressProposals extends ForwardMigration {
  override readonly name = 'create-address-proposals-0202611300183';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE address_proposals (
        organisation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        email text NOT NULL CONSTRAINT address_proposals_email_lower CHECK (email = lower(email)),
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        CONSTRAINT address_proposals_pkey PRIMARY KEY (organisation_id, person_id),
        CONSTRAINT address_proposals_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
      )`);
    await tenantTable(runner, 'address_proposals');
  }
}
