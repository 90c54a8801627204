import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export interface FourEyesProposal {
  readonly id: Uuid;
  readonly name: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

const read = `
  SELECT p.id, p.name, f.proposed_at AS at, f.expires_at AS "expiresAt" FROM four_eyes_proposals f
  JOIN people p ON p.organisation_id = $1 AND p.id = f.proposed_by WHERE f.organisation_id = $1 AND f.expires_at > $2`;
const put = `
  INSERT INTO four_eyes_proposals (organisation_id, proposed_by, proposed_at, expires_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (organisation_id) DO UPDATE SET proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at, expires_at = excluded.expires_at`;

/** What is proposed and still holds. */
export async function readFourEyesProposal(sql: Sql, now: Instant): Promise<FourEyesProposal | undefined> {
  const [row] = await sql.query<FourEyesProposal>(read, [sql.organisationId, now]);
  return row;
}

export async function putFourEyesProposal(sql: Sql, now: Instant, expiresAt: Instant): Promise<void> {
  await sql.execute(put, [sql.organisationId, sql.actor, now, expiresAt]);
}

/** False where somebody else has just answered it. */
export async function takeFourEyesProposal(sql: Sql): Promise<boolean> {
  return (await sql.execute('DELETE FROM four_eyes_proposals WHERE organisation_id = $1', [sql.organisationId])) === 1;
}
