import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/**
 * Stores the cause of audit events, by which everything that one transaction recorded is found; seals of a third form
 * cover it. Older rows have none, since nobody knows for certain what belonged together.
 */
export class KeepCauses extends ForwardMigration {
  override readonly name = 'keep-causes-0202611300811';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_events ADD COLUMN cause_id uuid');
    await runner.query(`
      ALTER TABLE audit_seals
        DROP CONSTRAINT audit_seals_form_fits,
        ADD CONSTRAINT audit_seals_form_fits CHECK (form IN (1, 2, 3) AND (form > 1) = (content IS NOT NULL))`);
  }
}
