import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/** The links of invitations and to new passwords in mails that the mailbox has already lead to the mail's own page from now on. */
export class CloseLinksInTheMailbox extends ForwardMigration {
  override readonly name = 'close-links-in-the-mailbox-0202611300184';

  override async up(runner: QueryRunner): Promise<void> {
    const closed = (column: string): string =>
      `regexp_replace(${column}, '(https?://[^\\s"''<>]*?)/(?:invitations|password-resets)/[A-Za-z0-9_%-]{20,}[^\\s"''<>]*', '\\1/mailbox/' || id, 'g')`;
    // The policy binds the owner of the table too: with it nothing would be seen here.
    await runner.query('ALTER TABLE mailbox_messages NO FORCE ROW LEVEL SECURITY');
    await runner.query(
      `UPDATE mailbox_messages SET text = ${closed('text')}, html = ${closed('html')} WHERE text ~ '/(invitations|password-resets)/' OR html ~ '/(invitations|password-resets)/'`,
    );
    await runner.query('ALTER TABLE mailbox_messages FORCE ROW LEVEL SECURITY');
  }
}
