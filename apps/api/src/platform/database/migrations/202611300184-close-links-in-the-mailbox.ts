import type { QueryRunner } from 'typeorm';
import { ForwardMigration, acrossOrganisations } from './forward-migration.js';

/**
 * Replaces the links of invitations and to new passwords, in mails that are in the mailbox already, by the address of
 * the mail's own page.
 */
export class CloseLinksInTheMailbox extends ForwardMigration {
  override readonly name = 'close-links-in-the-mailbox-0202611300184';

  override async up(runner: QueryRunner): Promise<void> {
    const closed = (column: string): string =>
      `regexp_replace(${column}, '(https?://[^\\s"''<>]*?)/(?:invitations|password-resets)/[A-Za-z0-9_%-]{20,}[^\\s"''<>]*', '\\1/mailbox/' || id, 'g')`;
    await acrossOrganisations(runner, ['mailbox_messages'], async () => {
      await runner.query(
        `UPDATE mailbox_messages SET text = ${closed('text')}, html = ${closed('html')} WHERE text ~ '/(invitations|password-resets)/' OR html ~ '/(invitations|password-resets)/'`,
      );
    });
  }
}
