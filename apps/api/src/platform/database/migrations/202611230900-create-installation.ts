import type { QueryRunner } from 'typeorm';
import { installationTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Creates the tables that belong to no organisation: accounts, attempts to sign in, the schedule's ticks. */
export class CreateInstallation extends ForwardMigration {
  override readonly name = 'create-installation-0202611230900';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT USAGE ON SCHEMA public TO stegvis_app, stegvis_dispatcher, stegvis_public');
    await runner.query('GRANT SELECT ON migrations TO stegvis_app');
    await runner.query(`
      CREATE TABLE accounts (
        id uuid CONSTRAINT accounts_pkey PRIMARY KEY,
        email text NOT NULL CONSTRAINT accounts_email_key UNIQUE CONSTRAINT accounts_email_lower CHECK (email = lower(email)),
        password_hash text,
        installation_administrator boolean NOT NULL DEFAULT false,
        language text NOT NULL DEFAULT 'sv',
        created_at timestamptz NOT NULL,
        disabled_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE sign_in_attempts (
        subject text NOT NULL,
        at timestamptz NOT NULL,
        id uuid NOT NULL,
        CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (subject, at, id)
      )`);
    await runner.query(`
      CREATE TABLE ticks (
        task text NOT NULL,
        slot text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CONSTRAINT ticks_pkey PRIMARY KEY (task, slot)
      )`);
    await installationTable(runner, 'accounts', ['SELECT', 'INSERT', 'UPDATE']);
    await installationTable(runner, 'sign_in_attempts', ['SELECT', 'INSERT', 'DELETE']);
    await installationTable(runner, 'ticks');
  }
}
