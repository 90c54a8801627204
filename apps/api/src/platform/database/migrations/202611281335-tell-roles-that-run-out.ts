import type { QueryRunner } from 'typeorm';
import { ForwardMigration, acrossOrganisations } from './forward-migration.js';

/**
 * Notifies people once when a role of theirs ends by its date. Roles that have ended before this migration cause no
 * mail.
 */
export class MarkRolesThatRanOut extends ForwardMigration {
  override readonly name = 'tell-roles-that-run-out-0202611281335';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role_assignments ADD COLUMN run_out_told boolean NOT NULL DEFAULT false');
    await acrossOrganisations(runner, ['role_assignments'], () =>
      runner.query('UPDATE role_assignments SET run_out_told = true WHERE valid_to < current_date'),
    );
    await runner.query(
      'CREATE INDEX role_assignments_run_out_idx ON role_assignments (organisation_id, valid_to) WHERE valid_to IS NOT NULL AND ended_at IS NULL AND NOT run_out_told',
    );
  }
}
