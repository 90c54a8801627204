import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/** Whoever looked at a demo as somebody else could make tokens in that name, and could be somebody real. Those sessions and tokens end. */
export class EndOldVisits extends ForwardMigration {
  override readonly name = 'end-old-visits-0202611300180';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM sessions s WHERE NOT EXISTS (
        SELECT FROM memberships m WHERE m.account_id = s.account_id AND m.organisation_id = s.organisation_id AND m.person_id = s.person_id)`);
    // The policy binds the owner of the tables too: with it nothing would be seen here. Which of a demo's tokens a visitor made, nobody can tell.
    for (const table of ['api_tokens', 'people', 'organisations']) {
      await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    }
    await runner.query(`
      UPDATE api_tokens t SET revoked_at = now() FROM people p JOIN organisations o ON o.id = p.organisation_id
      WHERE p.organisation_id = t.organisation_id AND p.id = t.person_id AND t.revoked_at IS NULL AND (p.account_id IS NULL OR o.demo)`);
    for (const table of ['api_tokens', 'people', 'organisations']) {
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    }
  }
}
