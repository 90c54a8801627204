import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/**
 * What is a demo may be discarded with its whole record, so an organisation is one from the beginning or never: the product's own role,
 * which may discard a demo, could otherwise make one of any organisation first.
 */
export class KeepDemosApart extends ForwardMigration {
  override readonly name = 'keep-demos-apart-0202611300210';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE ON organisations FROM stegvis_app');
    await runner.query(`
      GRANT UPDATE (name, kind, organisation_number, slug, four_eyes, closed_days, time_zone, accent_colour, logo_hash, logo_text, contact_email, second_factor_roles, version)
      ON organisations TO stegvis_app`);
  }
}
