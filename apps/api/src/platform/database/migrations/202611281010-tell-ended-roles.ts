import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/** Lets the person whose role ended be notified of it. */
export class TellEndedRoles extends ForwardMigration {
  override readonly name = 'tell-ended-roles-0202611281010';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice_intents DROP CONSTRAINT notice_intents_kind_known,
        ADD CONSTRAINT notice_intents_kind_known CHECK (kind IN ('ready', 'review', 'returned', 'assigned', 'role', 'role-ended'))`);
    await runner.query(`
      ALTER TABLE notices DROP CONSTRAINT notices_subject_type_known,
        ADD CONSTRAINT notices_subject_type_known CHECK (subject_type IN ('task', 'person', 'comment', 'role'))`);
  }
}
