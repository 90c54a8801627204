import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/**
 * Adds a second form of seals, which covers events of both kinds, and their text by a salted hash. Every event gets a
 * seal of the new form, also those that have one of the first form; an older version that runs at the same time goes on
 * writing the first form.
 */
export class SealTextAndTaskEvents extends ForwardMigration {
  override readonly name = 'seal-text-and-task-events-0202611300121';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit_seals
        ADD COLUMN form smallint NOT NULL DEFAULT 1,
        ADD COLUMN kind text NOT NULL DEFAULT 'audit' CONSTRAINT audit_seals_kind_known CHECK (kind IN ('audit', 'task')),
        ADD COLUMN content bytea,
        ADD COLUMN salt bytea,
        ADD CONSTRAINT audit_seals_form_fits CHECK (form IN (1, 2) AND (form = 2) = (content IS NOT NULL)),
        DROP CONSTRAINT audit_seals_event_fkey,
        DROP CONSTRAINT audit_seals_event_key,
        ADD CONSTRAINT audit_seals_event_key UNIQUE (organisation_id, event_id, kind, form)`);
    await runner.query(`
      CREATE TABLE audit_chains (
        organisation_id uuid NOT NULL CONSTRAINT audit_chains_pkey PRIMARY KEY CONSTRAINT audit_chains_organisation_fkey REFERENCES organisations,
        number bigint NOT NULL,
        hash bytea NOT NULL,
        sealed_until timestamptz NOT NULL,
        verified_at timestamptz,
        well_at timestamptz,
        findings integer
      )`);
    await tenantTable(runner, 'audit_chains', { privileges: ['SELECT', 'INSERT', 'UPDATE'] });
    // Lets the operator's metrics read how far each chain is verified, and nothing of its content.
    await runner.query(
      `CREATE POLICY installation ON audit_chains FOR SELECT TO stegvis_app USING (current_setting('app.installation', true) = 'on')`,
    );
    // Rows are written in the order of time, so a BRIN index, a few bytes for each megabyte, finds the newest ones and
    // does not slow writing down.
    await runner.query('CREATE INDEX task_events_at_idx ON task_events USING brin (at) WITH (autosummarize = on)');
  }
}
