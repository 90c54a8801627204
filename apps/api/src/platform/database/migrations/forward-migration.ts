import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A step of the schema. There is no way back: a mistake is corrected by another step, since going back would lose what
 * was written meanwhile. `name` ends in 13 digits that TypeORM sorts by: a zero and the file's minute.
 */
export abstract class ForwardMigration implements MigrationInterface {
  abstract readonly name: string;
  abstract up(runner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward'));
  }
}

/**
 * Lets a migration read and change rows of every organisation in these tables. Row-level security binds their owner
 * too, who would see none of them.
 */
export async function acrossOrganisations(
  runner: QueryRunner,
  tables: readonly string[],
  change: () => Promise<unknown>,
): Promise<void> {
  for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await change();
  for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
