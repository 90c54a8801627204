import type { QueryRunner } from 'typeorm';
import { installationTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Creates links to a new password. Like sessions they belong to an account, which may be in several organisations. */
export class CreatePasswordResets extends ForwardMigration {
  override readonly name = 'create-password-resets-0202611281315';

  override async up(runner: QueryRunner): Promise<void> {
    // An account has one row: a newer link replaces the older one. The row is deleted with the account, also when a
    // demo is discarded.
    await runner.query(`
      CREATE TABLE password_resets (
        account_id uuid CONSTRAINT password_resets_pkey PRIMARY KEY CONSTRAINT password_resets_account_fkey REFERENCES accounts ON DELETE CASCADE,
        organisation_id uuid NOT NULL CONSTRAINT password_resets_organisation_fkey REFERENCES organisations,
        person_id uuid NOT NULL,
        email text NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT password_resets_token_key UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX password_resets_expiry_idx ON password_resets (expires_at)');
    await installationTable(runner, 'password_resets');
  }
}
