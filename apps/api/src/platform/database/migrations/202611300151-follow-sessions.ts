import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/** Stores when a session was last used, by which browser, and when its password was last given. */
export class FollowSessions extends ForwardMigration {
  override readonly name = 'follow-sessions-0202611300151';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sessions ADD COLUMN last_used_at timestamptz NOT NULL DEFAULT now()');
    // Null means that no password was proven: sessions from before this migration, and those that an older version
    // begins, are asked for it.
    await runner.query('ALTER TABLE sessions ADD COLUMN proven_at timestamptz');
    await runner.query('ALTER TABLE sessions ADD COLUMN browser text');
    await runner.query('CREATE INDEX sessions_person_idx ON sessions (organisation_id, person_id)');
  }
}
