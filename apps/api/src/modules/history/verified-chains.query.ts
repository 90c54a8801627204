import type { RecordSealView } from '@stegvis/contract';
import type { Instant } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

const note = `
  UPDATE audit_chains SET verified_at = $2, well_at = CASE WHEN $3 = 0 THEN $2 ELSE well_at END, findings = $3 WHERE organisation_id = $1`;
const chain = `
  SELECT number AS seals, sealed_until AS "sealedUntil", verified_at AS "verifiedAt", findings FROM audit_chains WHERE organisation_id = $1`;
const state = `
  SELECT coalesce(min(extract(epoch FROM coalesce(well_at, 'epoch'))), 0)::float8 AS well, coalesce(sum(findings), 0)::float8 AS findings
  FROM audit_chains WHERE verified_at IS NOT NULL`;

/** The organisation's record was verified just now. */
export async function noteVerified(sql: Sql, findings: number): Promise<void> {
  await sql.execute(note, [sql.organisationId, sql.now, findings]);
}

export async function readChain(sql: Sql): Promise<RecordSealView | undefined> {
  const [row] = await sql.query<{
    seals: number;
    sealedUntil: Instant;
    verifiedAt: Instant | null;
    findings: number | null;
  }>(chain, [sql.organisationId]);
  return row;
}

export interface ChainsState {
  /** When a record was last verified without findings, for the organisation where that was longest ago. */
  readonly well: number;
  readonly findings: number;
}

/** Reads the state of the records of all organisations. */
export async function readChainsState(sql: Sql): Promise<ChainsState> {
  return (await sql.query<ChainsState>(state))[0] ?? { well: 0, findings: 0 };
}
