import type { QueryRunner } from 'typeorm';
import { installationTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/**
 * Creates address changes that owners of accounts have asked for and not confirmed yet. Like sessions they belong to an
 * account.
 */
export class CreateAddressChanges extends ForwardMigration {
  override readonly name = 'create-address-changes-0202611300182';

  override async up(runner: QueryRunner): Promise<void> {
    // An account has one row: a newer link replaces the older one. The mark is a hash of the password's hash at the
    // time of the request, so that choosing another password makes the link void.
    await runner.query(`
      CREATE TABLE address_changes (
        account_id uuid CONSTRAINT address_changes_pkey PRIMARY KEY CONSTRAINT address_changes_account_fkey REFERENCES accounts ON DELETE CASCADE,
        organisation_id uuid NOT NULL CONSTRAINT address_changes_organisation_fkey REFERENCES organisations,
        person_id uuid NOT NULL,
        email text NOT NULL CONSTRAINT address_changes_email_lower CHECK (email = lower(email)),
        password_mark bytea NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT address_changes_token_key UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX address_changes_expiry_idx ON address_changes (expires_at)');
    await installationTable(runner, 'address_changes');
  }
}
