import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

const open = `state IN ('waiting', 'ready', 'active', 'blocked', 'in-review', 'returned')`;

/** Creates tasks, which are the projection of their events, and the tables that belong to a task. */
export class CreateTasks extends ForwardMigration {
  override readonly name = 'create-tasks-0202611231210';

  override async up(runner: QueryRunner): Promise<void> {
    await this.tasks(runner);
    await this.events(runner);
    await this.comments(runner);
    await this.evidence(runner);
  }

  private async tasks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tasks (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        round_id uuid NOT NULL,
        dataset_id uuid,
        step smallint NOT NULL CONSTRAINT tasks_step_known CHECK (step BETWEEN 1 AND 16),
        level text NOT NULL CONSTRAINT tasks_level_fits CHECK ((level = 'dataset') = (dataset_id IS NOT NULL) AND level IN ('round', 'dataset')),
        state text NOT NULL CONSTRAINT tasks_state_known CHECK (${open} OR state IN ('done', 'not-applicable', 'cancelled')),
        version integer NOT NULL DEFAULT 1,
        last_seq integer NOT NULL DEFAULT 0,
        turn integer NOT NULL DEFAULT 0,
        role text NOT NULL,
        supporting text[] NOT NULL DEFAULT '{}',
        assigned_person uuid,
        assigned_role text,
        due_on date,
        baseline_due_on date,
        due_set_by_hand boolean NOT NULL DEFAULT false,
        answers jsonb NOT NULL DEFAULT '{}',
        evidence jsonb NOT NULL DEFAULT '{}',
        submitted_by uuid,
        submitted_on_behalf_of uuid,
        approved_by uuid,
        finished_at timestamptz,
        blocked jsonb,
        state_before_block text,
        returned_reason text,
        outcome text,
        cancelled_because text,
        cancelled_reason text,
        decision_task_id uuid,
        opened_early boolean NOT NULL DEFAULT false,
        updated_at timestamptz NOT NULL,
        updated_by uuid,
        CONSTRAINT tasks_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT tasks_place_key UNIQUE NULLS NOT DISTINCT (organisation_id, round_id, step, dataset_id),
        CONSTRAINT tasks_round_fkey FOREIGN KEY (organisation_id, round_id) REFERENCES rounds (organisation_id, id),
        CONSTRAINT tasks_assigned_person_fkey FOREIGN KEY (organisation_id, assigned_person) REFERENCES people (organisation_id, id)
      )`);
    // This index answers whether a round has anything left to do, and whether that is a task of the round itself.
    await runner.query(
      `CREATE INDEX tasks_open_of_round_idx ON tasks (organisation_id, round_id, dataset_id) WHERE ${open}`,
    );
    await runner.query(`CREATE INDEX tasks_due_idx ON tasks (organisation_id, due_on, id) WHERE ${open}`);
    // Steps 15 and 16 ask whether step 12 is done for any dataset: that is one probe instead of a scan of the round.
    await runner.query(
      `CREATE INDEX tasks_satisfied_idx ON tasks (organisation_id, round_id, step) WHERE state IN ('done', 'not-applicable')`,
    );
    await runner.query(`CREATE INDEX tasks_in_review_idx ON tasks (organisation_id, id) WHERE state = 'in-review'`);
    await runner.query(
      'CREATE INDEX tasks_dataset_idx ON tasks (organisation_id, dataset_id) WHERE dataset_id IS NOT NULL',
    );
    await tenantTable(runner, 'tasks', { privileges: ['SELECT', 'INSERT', 'UPDATE'] });
  }

  /**
   * There is no foreign key, since events are only written in the statement that writes their task, thousands at a
   * time.
   */
  private async events(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE task_events (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        task_id uuid NOT NULL,
        round_id uuid NOT NULL,
        seq integer NOT NULL,
        type text NOT NULL,
        at timestamptz NOT NULL,
        by_person_id uuid,
        on_behalf_of_id uuid,
        payload jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT task_events_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT task_events_order_key UNIQUE (organisation_id, task_id, seq)
      )`);
    await tenantTable(runner, 'task_events', { privileges: ['SELECT', 'INSERT'] });
  }

  private async comments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE task_comments (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        task_id uuid NOT NULL,
        text text NOT NULL,
        by_person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        mentions uuid[] NOT NULL DEFAULT '{}',
        CONSTRAINT task_comments_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT task_comments_task_fkey FOREIGN KEY (organisation_id, task_id) REFERENCES tasks (organisation_id, id)
      )`);
    await runner.query('CREATE INDEX task_comments_task_idx ON task_comments (organisation_id, task_id, at, id)');
    await tenantTable(runner, 'task_comments', { privileges: ['SELECT', 'INSERT'] });
  }

  private async evidence(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE task_evidence (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        task_id uuid NOT NULL,
        check_key text NOT NULL DEFAULT '',
        kind text NOT NULL CONSTRAINT task_evidence_kind_known CHECK (kind IN ('file', 'link')),
        title text NOT NULL,
        url text,
        file_id text,
        media_type text,
        size bigint,
        sha256 text,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT task_evidence_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT task_evidence_task_fkey FOREIGN KEY (organisation_id, task_id) REFERENCES tasks (organisation_id, id)
      )`);
    await runner.query('CREATE INDEX task_evidence_task_idx ON task_evidence (organisation_id, task_id, added_at, id)');
    await tenantTable(runner, 'task_evidence', { privileges: ['SELECT', 'INSERT'] });
  }
}
