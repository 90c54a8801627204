import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { AuditEntry } from './audit-entry.js';

const insert = `
  INSERT INTO audit_events (organisation_id, id, at, by_person_id, on_behalf_of_id, action, subject_type, subject_id, subject_title, round_id, dataset_id, detail, cause_id)
  SELECT $1, e.id, $2, $3, e.on_behalf_of, e.action, e.subject_type, e.subject_id, e.subject_title, e.round_id, e.dataset_id, e.detail, $5
  FROM jsonb_to_recordset($4::jsonb) AS e (id uuid, on_behalf_of uuid, action text, subject_type text, subject_id uuid, subject_title text, round_id uuid, dataset_id uuid, detail jsonb)`;

export function insertEvents(sql: Sql, entries: readonly (AuditEntry & { readonly id: Uuid })[]): void {
  const rows = entries.map(({ id, action, subject, onBehalfOf, roundId, datasetId, detail }) => ({
    id,
    on_behalf_of: onBehalfOf ?? null,
    action,
    subject_type: subject.type,
    subject_id: subject.id,
    subject_title: subject.title ?? null,
    round_id: roundId ?? null,
    dataset_id: datasetId ?? null,
    detail: detail ?? {},
  }));
  sql.send(insert, [sql.organisationId, sql.now, sql.actor, JSON.stringify(rows), sql.causeId]);
}
