import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Stores each picture in mails of the built-in mailbox once, since the logo is at the head of every mail. */
export class KeepMailPictures extends ForwardMigration {
  override readonly name = 'keep-mail-pictures-0202611281020';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mailbox_pictures (
        organisation_id uuid NOT NULL CONSTRAINT mailbox_pictures_organisation_fkey REFERENCES organisations,
        content_id text NOT NULL,
        content bytea NOT NULL,
        CONSTRAINT mailbox_pictures_pkey PRIMARY KEY (organisation_id, content_id)
      )`);
    // As with the mailbox itself, the operator of the installation reads all of it.
    await tenantTable(runner, 'mailbox_pictures', { privileges: ['SELECT', 'INSERT'], dispatcher: ['SELECT'] });
  }
}
