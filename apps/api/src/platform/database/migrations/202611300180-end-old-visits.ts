import type { QueryRunner } from 'typeorm';
import { ForwardMigration, acrossOrganisations } from './forward-migration.js';

/**
 * Ends sessions and tokens of visitors of a demo, who could impersonate real people and make tokens in the name of whom
 * they impersonated.
 */
export class EndOldVisits extends ForwardMigration {
  override readonly name = 'end-old-visits-0202611300180';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM sessions s WHERE NOT EXISTS (
        SELECT FROM memberships m WHERE m.account_id = s.account_id AND m.organisation_id = s.organisation_id AND m.person_id = s.person_id)`);
    // Nobody can tell which of a demo's tokens a visitor made, so all of them end.
    await acrossOrganisations(runner, ['api_tokens', 'people', 'organisations'], () =>
      runner.query(`
      UPDATE api_tokens t SET revoked_at = now() FROM people p JOIN organisations o ON o.id = p.organisation_id
      WHERE p.organisation_id = t.organisation_id AND p.id = t.person_id AND t.revoked_at IS NULL AND (p.account_id IS NULL OR o.demo)`),
    );
  }
}
