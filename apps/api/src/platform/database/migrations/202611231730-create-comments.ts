import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/**
 * Creates conversations in threads, on tasks and on datasets. A thread can be a to-do. Existing comments are moved into
 * it.
 */
export class CreateComments extends ForwardMigration {
  override readonly name = 'create-comments-0202611231730';

  override async up(runner: QueryRunner): Promise<void> {
    await this.comments(runner);
    await this.move(runner);
    await tenantTable(runner, 'comments', { privileges: ['SELECT', 'INSERT', 'UPDATE'] });
    await runner.query('ALTER TABLE notices DROP CONSTRAINT notices_subject_type_known');
    await runner.query(
      `ALTER TABLE notices ADD CONSTRAINT notices_subject_type_known CHECK (subject_type IN ('task', 'person', 'comment'))`,
    );
  }

  private async comments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE comments (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        thread_id uuid NOT NULL,
        task_id uuid,
        dataset_id uuid,
        kind text NOT NULL DEFAULT 'comment' CONSTRAINT comments_kind_known CHECK (kind IN ('comment', 'not-mine', 'dont-know')),
        check_key text,
        text text NOT NULL,
        by_person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        edited_at timestamptz,
        deleted_at timestamptz,
        mentions uuid[] NOT NULL DEFAULT '{}',
        resolved_at timestamptz,
        resolved_by uuid,
        assigned_person uuid,
        assigned_role text,
        due_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT comments_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT comments_place_one CHECK (num_nonnulls(task_id, dataset_id) = 1),
        CONSTRAINT comments_thread_first CHECK (thread_id = id OR num_nonnulls(resolved_at, resolved_by, assigned_person, assigned_role, due_on) = 0),
        CONSTRAINT comments_thread_fkey FOREIGN KEY (organisation_id, thread_id) REFERENCES comments (organisation_id, id),
        CONSTRAINT comments_task_fkey FOREIGN KEY (organisation_id, task_id) REFERENCES tasks (organisation_id, id),
        CONSTRAINT comments_dataset_fkey FOREIGN KEY (organisation_id, dataset_id) REFERENCES datasets (organisation_id, id)
      )`);
    await runner.query('CREATE INDEX comments_task_idx ON comments (organisation_id, task_id, at, id)');
    await runner.query(
      'CREATE INDEX comments_dataset_idx ON comments (organisation_id, dataset_id, at, id) WHERE dataset_id IS NOT NULL',
    );
    await runner.query(`CREATE INDEX comments_to_do_idx ON comments (organisation_id, due_on, id)
      WHERE resolved_at IS NULL AND deleted_at IS NULL AND (assigned_person IS NOT NULL OR assigned_role IS NOT NULL)`);
  }

  private async move(runner: QueryRunner): Promise<void> {
    // The policy also binds the owner: with it this migration would see no row, and all rows would be lost with the
    // table.
    await runner.query('ALTER TABLE task_comments NO FORCE ROW LEVEL SECURITY');
    await runner.query(`INSERT INTO comments (organisation_id, id, thread_id, task_id, text, by_person_id, at, mentions)
      SELECT organisation_id, id, id, task_id, text, by_person_id, at, mentions FROM task_comments`);
    await runner.query('DROP TABLE task_comments');
  }
}
