import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { firstSeal, sealOf } from './audit-chain.js';
import type { SealedEvent } from './audit-chain.js';

type Row = { readonly number: number; readonly hash: Buffer; readonly event_id: Uuid } & { [Field in keyof SealedEvent]: SealedEvent[Field] | null };

const pageSize = 5_000;
const sealed = `
  SELECT s.number, s.hash, s.event_id, e.id, e.at, e.by_person_id, e.on_behalf_of_id, e.action, e.subject_type, e.subject_id, e.round_id, e.dataset_id
  FROM audit_seals s LEFT JOIN audit_events e ON e.organisation_id = s.organisation_id AND e.id = s.event_id
  WHERE s.organisation_id = $1 AND s.number > $2 ORDER BY s.number LIMIT ${String(pageSize)}`;

export type Verification = { readonly intact: true; readonly seals: number } | { readonly intact: false; readonly brokenAt: number; readonly eventId: Uuid };

/** Walks one organisation's chain and says where it was broken first. */
export async function verifyAuditTrail(sql: Sql): Promise<Verification> {
  let previous: Buffer = firstSeal;
  let number = 0;
  for (;;) {
    const rows = await sql.query<Row>(sealed, [sql.organisationId, number]);
    for (const row of rows) {
      number += 1;
      const { at, action, subject_type, id } = row;
      const whole = row.number === number && id !== null && at !== null && action !== null && subject_type !== null;
      if (!whole) return { intact: false, brokenAt: number, eventId: row.event_id };
      previous = sealOf(previous, number, { ...row, id, at, action, subject_type });
      if (!previous.equals(row.hash)) return { intact: false, brokenAt: number, eventId: row.event_id };
    }
    if (rows.length < pageSize) return { intact: true, seals: number };
  }
}
