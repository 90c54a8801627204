import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/**
 * Stores who caused a mail and where it went, since both have limits. `address_hash` is set when the mail has a link
 * for that address.
 */
export class CountCausedMail extends ForwardMigration {
  override readonly name = 'count-caused-mail-0202611300113';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notices ADD COLUMN caused_by uuid, ADD COLUMN address_hash bytea');
    await runner.query(
      'CREATE INDEX notices_caused_idx ON notices (organisation_id, created_at, caused_by) WHERE caused_by IS NOT NULL',
    );
    await runner.query(
      'CREATE INDEX notices_address_idx ON notices (organisation_id, address_hash, created_at) WHERE address_hash IS NOT NULL',
    );
    await runner.query(
      'CREATE INDEX notices_recipient_sent_idx ON notices (organisation_id, recipient_id, sent_at) WHERE sent_at IS NOT NULL',
    );
    await runner.query('CREATE INDEX notices_sent_idx ON notices (organisation_id, sent_at) WHERE sent_at IS NOT NULL');
  }
}
