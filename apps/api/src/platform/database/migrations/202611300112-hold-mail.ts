import type { QueryRunner } from 'typeorm';
import { installationTable, tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/**
 * Lets mail be held. A row of the first table holds the mail of one organisation, and the only row of the second holds
 * all mail; without a row mail is sent.
 */
export class HoldMail extends ForwardMigration {
  override readonly name = 'hold-mail-0202611300112';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_holds (
        organisation_id uuid CONSTRAINT mail_holds_pkey PRIMARY KEY CONSTRAINT mail_holds_organisation_fkey REFERENCES organisations,
        held_at timestamptz NOT NULL DEFAULT now(),
        held_by uuid NOT NULL,
        CONSTRAINT mail_holds_person_fkey FOREIGN KEY (organisation_id, held_by) REFERENCES people (organisation_id, id)
      )`);
    await tenantTable(runner, 'mail_holds', { privileges: ['SELECT', 'INSERT', 'DELETE'], dispatcher: ['SELECT'] });
    await runner.query(`
      CREATE TABLE mail_hold_of_installation (
        one boolean NOT NULL DEFAULT true CONSTRAINT mail_hold_of_installation_pkey PRIMARY KEY CONSTRAINT mail_hold_of_installation_one CHECK (one),
        held_at timestamptz NOT NULL DEFAULT now(),
        held_by text,
        reason text NOT NULL DEFAULT 'held' CONSTRAINT mail_hold_of_installation_reason_known CHECK (reason IN ('held', 'restored'))
      )`);
    await installationTable(runner, 'mail_hold_of_installation', ['SELECT', 'INSERT', 'DELETE']);
    await runner.query('GRANT SELECT ON mail_hold_of_installation TO stegvis_dispatcher');
  }
}
