import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/** Stores for which roles an organisation requires a second factor. */
export class RequireSecondFactorByRole extends ForwardMigration {
  override readonly name = 'require-second-factor-by-role-0202611300162';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organisations ADD COLUMN second_factor_roles text[] NOT NULL DEFAULT '{}'`);
  }
}
