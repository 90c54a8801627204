import type { QueryRunner } from 'typeorm';
import { ForwardMigration, acrossOrganisations } from './forward-migration.js';

/**
 * Makes hand-backs part of the task, so that lists show them without reading conversations, and the history has them.
 */
export class KeepHandBacks extends ForwardMigration {
  override readonly name = 'keep-hand-backs-0202611301140';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE tasks ADD COLUMN hand_backs jsonb NOT NULL DEFAULT '[]'`);
    // Adds existing hand-backs, as events and in the rows, which are the fold of the events.
    await acrossOrganisations(runner, ['comments', 'tasks', 'task_events'], () =>
      runner.query(`
      WITH standing AS (
        SELECT c.organisation_id, c.id, c.task_id, c.text, c.by_person_id, c.at, t.round_id,
          t.last_seq + row_number() OVER (PARTITION BY t.organisation_id, t.id ORDER BY c.at, c.id) AS seq
        FROM comments c JOIN tasks t ON t.organisation_id = c.organisation_id AND t.id = c.task_id
        WHERE c.kind = 'not-mine' AND c.resolved_at IS NULL AND c.deleted_at IS NULL
          AND t.state NOT IN ('done', 'not-applicable', 'cancelled')
      ),
      appended AS (
        INSERT INTO task_events (organisation_id, id, task_id, round_id, seq, type, at, by_person_id, payload)
        SELECT organisation_id, gen_random_uuid(), task_id, round_id, seq, 'handed-back', at, by_person_id,
          jsonb_build_object('commentId', id, 'personId', by_person_id, 'reason', text)
        FROM standing
      )
      UPDATE tasks t SET last_seq = s.last, hand_backs = s.all
      FROM (
        SELECT organisation_id, task_id, max(seq) AS last, jsonb_agg(jsonb_build_object('commentId', id, 'by', by_person_id,
          'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', text) ORDER BY seq) AS all
        FROM standing GROUP BY organisation_id, task_id
      ) s
      WHERE t.organisation_id = s.organisation_id AND t.id = s.task_id`),
    );
  }
}
