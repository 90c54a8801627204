import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/** Marks the claimed mail that is being sent at this moment, so that a worker's death is blamed on that one alone. */
export class MarkMailsBeingSent extends ForwardMigration {
  override readonly name = 'mark-mails-being-sent-0202611300111';

  /**
   * `lost_leases`: leases that ran out before the mail was sent. `unknown_results`: how often it was handed over and
   * the result is unknown.
   */
  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notices ADD COLUMN sending_since timestamptz, ADD COLUMN lost_leases integer NOT NULL DEFAULT 0, ADD COLUMN unknown_results integer NOT NULL DEFAULT 0`);
    await runner.query('CREATE INDEX notices_unknown_idx ON notices (organisation_id, id) WHERE unknown_results > 0');
    // A mail that is dead because its worker died keeps its link until that expires.
    await runner.query(
      `CREATE INDEX notices_kept_secret_idx ON notices (organisation_id, id) WHERE state = 'dead' AND secret IS NOT NULL`,
    );
  }
}
