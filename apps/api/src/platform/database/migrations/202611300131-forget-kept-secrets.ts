import type { QueryRunner } from 'typeorm';
import { ForwardMigration, acrossOrganisations } from './forward-migration.js';

/** Deletes answers for repeated requests that contain the secrets of tokens. */
export class ForgetKeptSecrets extends ForwardMigration {
  override readonly name = 'forget-kept-secrets-0202611300131';

  override async up(runner: QueryRunner): Promise<void> {
    await acrossOrganisations(runner, ['idempotency_keys'], async () => {
      await runner.query("DELETE FROM idempotency_keys WHERE body LIKE '%stv\\_%'");
    });
  }
}
