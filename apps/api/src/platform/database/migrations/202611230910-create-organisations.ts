import type { QueryRunner } from 'typeorm';
import { installationTable, tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Creates the organisations, which are the tenants, with the accounts that belong to each of them, and sessions. */
export class CreateOrganisations extends ForwardMigration {
  override readonly name = 'create-organisations-0202611230910';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisations (
        id uuid CONSTRAINT organisations_pkey PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL,
        organisation_number text,
        slug text NOT NULL CONSTRAINT organisations_slug_key UNIQUE,
        four_eyes boolean NOT NULL DEFAULT true,
        closed_days date[] NOT NULL DEFAULT '{}',
        time_zone text NOT NULL DEFAULT 'Europe/Stockholm',
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      )`);
    await tenantTable(runner, 'organisations', {
      column: 'id',
      privileges: ['SELECT', 'INSERT', 'UPDATE'],
      dispatcher: ['SELECT'],
    });
    // Somebody who signs in sees the names of their organisations before one of them is chosen.
    await runner.query(
      `CREATE POLICY installation ON organisations FOR SELECT TO stegvis_app USING (current_setting('app.installation', true) = 'on')`,
    );
    await runner.query(`
      CREATE TABLE memberships (
        account_id uuid NOT NULL CONSTRAINT memberships_account_fkey REFERENCES accounts,
        organisation_id uuid NOT NULL CONSTRAINT memberships_organisation_fkey REFERENCES organisations,
        person_id uuid NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT memberships_pkey PRIMARY KEY (account_id, organisation_id)
      )`);
    await installationTable(runner, 'memberships');
    await runner.query(`
      CREATE TABLE sessions (
        token_hash bytea CONSTRAINT sessions_pkey PRIMARY KEY,
        id uuid NOT NULL CONSTRAINT sessions_id_key UNIQUE,
        account_id uuid NOT NULL CONSTRAINT sessions_account_fkey REFERENCES accounts,
        organisation_id uuid NOT NULL CONSTRAINT sessions_organisation_fkey REFERENCES organisations,
        person_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX sessions_account_idx ON sessions (account_id, organisation_id)');
    await installationTable(runner, 'sessions');
  }
}
