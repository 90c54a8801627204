import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/**
 * Creates the audit trail and its seals, which are append-only, the answers for repeated requests, and versions of the
 * guide.
 */
export class CreateHistory extends ForwardMigration {
  override readonly name = 'create-history-0202611230930';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_events (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        by_person_id uuid,
        on_behalf_of_id uuid,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid,
        subject_title text,
        round_id uuid,
        dataset_id uuid,
        detail jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT audit_events_pkey PRIMARY KEY (organisation_id, id)
      )`);
    await runner.query('CREATE INDEX audit_events_at_idx ON audit_events (organisation_id, at DESC, id DESC)');
    await runner.query('CREATE INDEX audit_events_subject_idx ON audit_events (organisation_id, subject_id, at DESC)');
    await tenantTable(runner, 'audit_events', { privileges: ['SELECT', 'INSERT'] });
    await runner.query(`
      CREATE TABLE audit_seals (
        organisation_id uuid NOT NULL,
        number bigint NOT NULL,
        event_id uuid NOT NULL,
        hash bytea NOT NULL,
        sealed_at timestamptz NOT NULL,
        CONSTRAINT audit_seals_pkey PRIMARY KEY (organisation_id, number),
        CONSTRAINT audit_seals_event_key UNIQUE (organisation_id, event_id),
        CONSTRAINT audit_seals_event_fkey FOREIGN KEY (organisation_id, event_id) REFERENCES audit_events (organisation_id, id)
      )`);
    await tenantTable(runner, 'audit_seals', { privileges: ['SELECT', 'INSERT'] });
    await runner.query(`
      CREATE TABLE idempotency_keys (
        organisation_id uuid NOT NULL,
        caller text NOT NULL,
        key_hash bytea NOT NULL,
        request_hash bytea NOT NULL,
        status integer,
        headers jsonb,
        body text,
        created_at timestamptz NOT NULL,
        CONSTRAINT idempotency_keys_pkey PRIMARY KEY (organisation_id, caller, key_hash)
      )`);
    await runner.query('CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (organisation_id, created_at)');
    await tenantTable(runner, 'idempotency_keys');
    await runner.query(`
      CREATE TABLE guide_versions (
        organisation_id uuid NOT NULL CONSTRAINT guide_versions_organisation_fkey REFERENCES organisations,
        number integer NOT NULL,
        version text NOT NULL,
        tailoring jsonb NOT NULL,
        reason text,
        created_at timestamptz NOT NULL,
        created_by uuid,
        CONSTRAINT guide_versions_pkey PRIMARY KEY (organisation_id, number),
        CONSTRAINT guide_versions_version_key UNIQUE (organisation_id, version)
      )`);
    await tenantTable(runner, 'guide_versions', { privileges: ['SELECT', 'INSERT'] });
  }
}
