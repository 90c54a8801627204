import type { QueryRunner } from 'typeorm';
import { installationTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Creates the second factors of an account. Like the account they belong to no organisation. */
export class CreateSecondFactors extends ForwardMigration {
  override readonly name = 'create-second-factors-0202611300161';

  override async up(runner: QueryRunner): Promise<void> {
    await this.factors(runner);
    await this.recoveryCodes(runner);
    await this.setUps(runner);
    await this.pendingSignIns(runner);
  }

  /**
   * `secret` is encrypted with a key that is not in the database; `last_step` is the time step of the latest accepted
   * code.
   */
  private async factors(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_factors (
        id uuid CONSTRAINT second_factors_pkey PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT second_factors_account_fkey REFERENCES accounts ON DELETE CASCADE,
        kind text NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        secret bytea,
        last_step bigint,
        misses integer NOT NULL DEFAULT 0,
        credential_id text CONSTRAINT second_factors_credential_key UNIQUE,
        public_key bytea,
        counter bigint,
        transports text[],
        CONSTRAINT second_factors_whole CHECK (CASE kind
          WHEN 'authenticator' THEN secret IS NOT NULL AND last_step IS NOT NULL AND credential_id IS NULL AND public_key IS NULL AND counter IS NULL
          WHEN 'passkey' THEN secret IS NULL AND last_step IS NULL AND credential_id IS NOT NULL AND public_key IS NOT NULL AND counter IS NOT NULL
          ELSE false END)
      )`);
    await runner.query('CREATE INDEX second_factors_account_idx ON second_factors (account_id)');
    await installationTable(runner, 'second_factors');
  }

  /** A code that was used is deleted. */
  private async recoveryCodes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recovery_codes (
        account_id uuid NOT NULL CONSTRAINT recovery_codes_account_fkey REFERENCES accounts ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT recovery_codes_pkey PRIMARY KEY (account_id, code_hash)
      )`);
    await installationTable(runner, 'recovery_codes', ['SELECT', 'INSERT', 'DELETE']);
  }

  /** Creates the factors that somebody has begun to add, each in one session. */
  private async setUps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE factor_set_ups (
        account_id uuid NOT NULL CONSTRAINT factor_set_ups_account_fkey REFERENCES accounts ON DELETE CASCADE,
        kind text NOT NULL,
        session_id uuid NOT NULL,
        secret bytea,
        challenge text,
        expires_at timestamptz NOT NULL,
        CONSTRAINT factor_set_ups_pkey PRIMARY KEY (account_id, kind)
      )`);
    await runner.query('CREATE INDEX factor_set_ups_expiry_idx ON factor_set_ups (expires_at)');
    await installationTable(runner, 'factor_set_ups');
  }

  /**
   * Creates sign-ins that wait for a second step. They are found by a secret that only the browser has in which the
   * password was given. Without an account, the browser asked for any passkey.
   */
  private async pendingSignIns(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pending_sign_ins (
        token_hash bytea CONSTRAINT pending_sign_ins_pkey PRIMARY KEY,
        account_id uuid CONSTRAINT pending_sign_ins_account_fkey REFERENCES accounts ON DELETE CASCADE,
        organisation_id uuid,
        person_id uuid,
        credentials bytea,
        invitation_hash bytea,
        reset_hash bytea,
        new_password_hash text,
        challenge text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX pending_sign_ins_expiry_idx ON pending_sign_ins (expires_at)');
    await installationTable(runner, 'pending_sign_ins');
  }
}
