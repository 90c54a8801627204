import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/**
 * Lets an organisation be a demo from the beginning or never. A demo may be discarded with its whole record, so the
 * product's own role, which may do that, could otherwise turn any organisation into a demo first.
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
