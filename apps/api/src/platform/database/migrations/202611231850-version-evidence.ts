import type { QueryRunner } from 'typeorm';
import { ForwardMigration, acrossOrganisations } from './forward-migration.js';

/** Gives evidence versions, and lets it be removed. Each existing piece becomes the first version of its own series. */
export class VersionEvidence extends ForwardMigration {
  override readonly name = 'version-evidence-0202611231850';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task_evidence
        ADD COLUMN series_id uuid,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN removed_at timestamptz,
        ADD COLUMN removed_by uuid`);
    await acrossOrganisations(runner, ['task_evidence'], async () => {
      await runner.query('UPDATE task_evidence SET series_id = id');
    });
    await runner.query(`
      ALTER TABLE task_evidence
        ALTER COLUMN series_id SET NOT NULL,
        ADD CONSTRAINT task_evidence_version_key UNIQUE (organisation_id, series_id, version)`);
    // A stored piece never changes, except for whether it is removed.
    await runner.query('GRANT UPDATE (removed_at, removed_by) ON task_evidence TO stegvis_app');
  }
}
