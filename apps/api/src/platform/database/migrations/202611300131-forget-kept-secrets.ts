import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/** Answers to repeated requests were kept with the secrets of tokens in them. */
export class ForgetKeptSecrets extends ForwardMigration {
  override readonly name = 'forget-kept-secrets-0202611300131';

  override async up(runner: QueryRunner): Promise<void> {
    // Row-level security binds the owner as well, and these rows are of every organisation.
    await runner.query('ALTER TABLE idempotency_keys NO FORCE ROW LEVEL SECURITY');
    await runner.query("DELETE FROM idempotency_keys WHERE body LIKE '%stv\\_%'");
    await runner.query('ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY');
  }
}
