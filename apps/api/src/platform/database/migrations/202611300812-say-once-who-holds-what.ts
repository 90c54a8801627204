import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/**
 * Creates functions for who is here on a day and who holds which role, so that every statement has the same definition.
 * PostgreSQL inlines both into the statement (they are plain, stable SQL with the rights of the caller), so that
 * row-level security and indexes work as if the definition had been written there.
 */
export class SayOnceWhoHoldsWhat extends ForwardMigration {
  override readonly name = 'say-once-who-holds-what-0202611300812';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION still_here(left_on date, day date) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN left_on IS NULL OR left_on >= day`);
    await runner.query(`
      CREATE FUNCTION roles_held(organisation uuid, day date)
      RETURNS TABLE (assignment_id uuid, role text, person_id uuid, person_name text, stand_in_id uuid, round_id uuid, dataset_id uuid, created_at timestamptz)
      LANGUAGE sql STABLE PARALLEL SAFE
      BEGIN ATOMIC
        SELECT a.id, a.role, a.person_id, p.name, CASE WHEN day BETWEEN p.out_of_office_from AND p.out_of_office_to THEN p.substitute_id END,
          a.round_id, a.dataset_id, a.created_at
        FROM role_assignments a
        JOIN people p ON p.organisation_id = organisation AND p.id = a.person_id
        WHERE a.organisation_id = organisation AND a.ended_at IS NULL
          AND (a.valid_from IS NULL OR a.valid_from <= day) AND (a.valid_to IS NULL OR a.valid_to >= day)
          AND still_here(p.left_on, day);
      END`);
  }
}
