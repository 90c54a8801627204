import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/**
 * What one transaction puts on record is found together by its cause, and seals of a third form hold it. Rows that are older have none: nobody
 * knows for certain any more what belonged together.
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
