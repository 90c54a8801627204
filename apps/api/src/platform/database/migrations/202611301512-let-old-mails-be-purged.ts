import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/**
 * Lets the product delete old mails. The database itself refuses to delete what has not been sent, or is younger than
 * any retention that can be set.
 */
export class LetOldMailsBePurged extends ForwardMigration {
  override readonly name = 'let-old-mails-be-purged-0202611301512';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE POLICY old_only ON notices AS RESTRICTIVE FOR DELETE
      USING (state IN ('sent', 'suppressed') AND greatest(due_at, sent_at) < now() - interval '90 days')`);
    await runner.query(`CREATE POLICY old_only ON mailbox_messages AS RESTRICTIVE FOR DELETE
      USING (sent_at < now() - interval '30 days')`);
    await runner.query('GRANT DELETE ON notices, mailbox_messages TO stegvis_app');
  }
}
