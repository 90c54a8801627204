import type { QueryRunner } from 'typeorm';
import { ForwardMigration, acrossOrganisations } from './forward-migration.js';

/** Stores which task gave a role, so that withdrawing its answer ends that role and no other. */
export class TellWhichTaskGaveARole extends ForwardMigration {
  override readonly name = 'tell-which-task-gave-a-role-0202611281325';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role_assignments ADD COLUMN given_by_task uuid');
    await runner.query(
      'CREATE INDEX role_assignments_task_idx ON role_assignments (organisation_id, given_by_task) WHERE given_by_task IS NOT NULL AND ended_at IS NULL',
    );
    // For earlier roles the task is found by its event: the same person wrote both within seconds.
    await acrossOrganisations(runner, ['role_assignments', 'task_events', 'tasks'], () =>
      runner.query(`
      UPDATE role_assignments a SET given_by_task = e.task_id
      FROM task_events e JOIN tasks t ON t.organisation_id = e.organisation_id AND t.id = e.task_id
      WHERE e.organisation_id = a.organisation_id AND e.type = 'role-granted' AND e.payload->>'role' = a.role AND e.payload->>'personId' = a.person_id::text
        AND e.by_person_id = a.created_by AND a.created_at BETWEEN e.at - interval '5 seconds' AND e.at + interval '5 seconds'
        AND a.round_id IS NOT DISTINCT FROM (CASE WHEN e.payload->>'scope' = 'round' THEN t.round_id END)
        AND a.dataset_id IS NOT DISTINCT FROM (CASE WHEN e.payload->>'scope' = 'dataset' THEN t.dataset_id END)`),
    );
  }
}
