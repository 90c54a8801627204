import type { QueryRunner } from 'typeorm';
import { ForwardMigration, acrossOrganisations } from './forward-migration.js';

/**
 * Ends roles with the last day of their holders. Roles that were given after a departure had been recorded lasted
 * longer, and undoing the departure would have restored them although nobody had judged that.
 */
export class EndRolesWithTheLastDay extends ForwardMigration {
  override readonly name = 'end-roles-with-the-last-day-0202611301445';

  override async up(runner: QueryRunner): Promise<void> {
    await acrossOrganisations(runner, ['role_assignments', 'people'], async () => {
      await runner.query(`
      UPDATE role_assignments a SET ended_at = now() FROM people p
      WHERE p.organisation_id = a.organisation_id AND p.id = a.person_id AND a.ended_at IS NULL AND a.valid_from > p.left_on`);
      await runner.query(`
      UPDATE role_assignments a SET valid_to = p.left_on FROM people p
      WHERE p.organisation_id = a.organisation_id AND p.id = a.person_id AND a.ended_at IS NULL
        AND (a.valid_to IS NULL OR a.valid_to > p.left_on)`);
    });
  }
}
