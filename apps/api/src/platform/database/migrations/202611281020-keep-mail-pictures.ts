import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Pictures that mails of the built-in mailbox show, each once: the logo stands at the head of every mail. */
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
    // As with the mailbox itself: whoever runs the installation reads it whole.
    await tenantTable(runner, 'mailbox_pictures', { privileges: ['SELECT', 'INSERT'], dispatcher: ['SELECT'] });
  }
}
