import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/** Stores with the person what a departure moved, so that it can be undone until the last day is over. */
export class KeepDepartures extends ForwardMigration {
  override readonly name = 'keep-departures-0202611231731';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people ADD COLUMN departure jsonb');
  }
}
