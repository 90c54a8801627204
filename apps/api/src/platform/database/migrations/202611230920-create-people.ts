import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/**
 * Creates the people of an organisation, their invitations, roles and tokens. Foreign keys to rounds and datasets are
 * added together with those tables.
 */
export class CreatePeople extends ForwardMigration {
  override readonly name = 'create-people-0202611230920';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people (
        organisation_id uuid NOT NULL CONSTRAINT people_organisation_fkey REFERENCES organisations,
        id uuid NOT NULL,
        account_id uuid CONSTRAINT people_account_fkey REFERENCES accounts,
        name text NOT NULL,
        email text NOT NULL CONSTRAINT people_email_lower CHECK (email = lower(email)),
        unit text,
        language text NOT NULL DEFAULT 'sv',
        left_on date,
        out_of_office_from date,
        out_of_office_to date,
        substitute_id uuid,
        invited_at timestamptz,
        joined_at timestamptz,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT people_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT people_email_key UNIQUE (organisation_id, email),
        CONSTRAINT people_substitute_fkey FOREIGN KEY (organisation_id, substitute_id) REFERENCES people (organisation_id, id)
      )`);
    await runner.query(
      'CREATE INDEX people_substitute_idx ON people (organisation_id, substitute_id) WHERE substitute_id IS NOT NULL',
    );
    await tenantTable(runner, 'people', { privileges: ['SELECT', 'INSERT', 'UPDATE'] });
    await this.invitations(runner);
    await this.roles(runner);
    await this.tokens(runner);
  }

  private async invitations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitations (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        CONSTRAINT invitations_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT invitations_token_key UNIQUE (organisation_id, token_hash),
        CONSTRAINT invitations_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
      )`);
    await runner.query('CREATE INDEX invitations_person_idx ON invitations (organisation_id, person_id)');
    await tenantTable(runner, 'invitations');
  }

  private async roles(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role_assignments (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        role text NOT NULL,
        person_id uuid NOT NULL,
        round_id uuid,
        dataset_id uuid,
        valid_from date,
        valid_to date,
        created_at timestamptz NOT NULL,
        created_by uuid,
        ended_at timestamptz,
        CONSTRAINT role_assignments_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT role_assignments_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
      )`);
    await runner.query(
      'CREATE INDEX role_assignments_person_idx ON role_assignments (organisation_id, person_id) WHERE ended_at IS NULL',
    );
    await runner.query(
      'CREATE INDEX role_assignments_role_idx ON role_assignments (organisation_id, role, created_at, id) WHERE ended_at IS NULL',
    );
    await tenantTable(runner, 'role_assignments', { privileges: ['SELECT', 'INSERT', 'UPDATE'] });
  }

  private async tokens(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_tokens (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        name text NOT NULL,
        scope text NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT api_tokens_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT api_tokens_token_key UNIQUE (organisation_id, token_hash),
        CONSTRAINT api_tokens_person_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people (organisation_id, id)
      )`);
    await runner.query('CREATE INDEX api_tokens_person_idx ON api_tokens (organisation_id, person_id)');
    await tenantTable(runner, 'api_tokens', { privileges: ['SELECT', 'INSERT', 'UPDATE'] });
  }
}
