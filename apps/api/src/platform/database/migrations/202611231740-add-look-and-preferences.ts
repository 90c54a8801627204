import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Adds an organisation's colour, logo and contact, and what people prefer on their pages. */
export class AddLookAndPreferences extends ForwardMigration {
  override readonly name = 'add-look-and-preferences-0202611231740';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisations
        ADD COLUMN accent_colour text CONSTRAINT organisations_accent_colour_hex CHECK (accent_colour ~ '^#[0-9a-f]{6}$'),
        ADD COLUMN contact_email text,
        ADD COLUMN logo_hash text,
        ADD COLUMN logo_text text`);
    // Logos have a table of their own, since organisations are read with every page.
    await runner.query(`
      CREATE TABLE organisation_logos (
        organisation_id uuid CONSTRAINT organisation_logos_pkey PRIMARY KEY CONSTRAINT organisation_logos_organisation_fkey REFERENCES organisations,
        media_type text NOT NULL,
        content bytea NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await tenantTable(runner, 'organisation_logos');
    await runner.query(`
      ALTER TABLE people
        ADD COLUMN colour_scheme text NOT NULL DEFAULT 'auto' CONSTRAINT people_colour_scheme_known CHECK (colour_scheme IN ('auto', 'light', 'dark', 'contrast')),
        ADD COLUMN shortcuts boolean NOT NULL DEFAULT true,
        ADD COLUMN tours_seen text[] NOT NULL DEFAULT '{}'`);
  }
}
