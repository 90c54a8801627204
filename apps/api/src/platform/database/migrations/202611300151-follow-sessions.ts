import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/** When a session was last used and its password last given, and by which browser. */
export class FollowSessions extends ForwardMigration {
  override readonly name = 'follow-sessions-0202611300151';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sessions ADD COLUMN last_used_at timestamptz NOT NULL DEFAULT now()');
    // Without a value nobody proved anything: sessions from before, and those that older code begins meanwhile, are asked for the password.
    await runner.query('ALTER TABLE sessions ADD COLUMN proven_at timestamptz');
    await runner.query('ALTER TABLE sessions ADD COLUMN browser text');
    await runner.query('CREATE INDEX sessions_person_idx ON sessions (organisation_id, person_id)');
  }
}
