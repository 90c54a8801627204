import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A step of the schema. Forward only: what went wrong is mended by another step, since a step back loses what was written meanwhile.
 * `name` ends in 13 digits that TypeORM sorts by: a zero and the file's minute.
 */
export abstract class ForwardMigration implements MigrationInterface {
  abstract readonly name: string;
  abstract up(runner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward'));
  }
}
