import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/**
 * Compressing the answer that is kept for a repeated request takes as long as the rest of writing it, and the row lives
 * for a day only (decision 0036).
 */
export class KeepAnswersUncompressed extends ForwardMigration {
  override readonly name = 'keep-answers-uncompressed-0202611301528';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_keys ALTER COLUMN body SET STORAGE EXTERNAL');
  }
}
