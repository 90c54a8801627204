import type { Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';

export interface AddressProposal {
  readonly email: string;
  readonly by: { readonly id: Uuid; readonly name: string };
  readonly at: Instant;
}

const read = `
  SELECT f.email, jsonb_build_object('id', p.id, 'name', p.name) AS by, f.proposed_at AS at FROM address_proposals f
  JOIN people p ON p.organisation_id = $1 AND p.id = f.proposed_by WHERE f.organisation_id = $1 AND f.person_id = $2`;
const put = `
  INSERT INTO address_proposals (organisation_id, person_id, email, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (organisation_id, person_id) DO UPDATE SET email = excluded.email, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
  WHERE address_proposals.email <> excluded.email`;

export async function readAddressProposal(sql: Sql, personId: Uuid): Promise<AddressProposal | undefined> {
  const [row] = await sql.query<AddressProposal>(read, [sql.organisationId, personId]);
  return row;
}

/** False where that very address is proposed already. */
export async function putAddressProposal(sql: Sql, personId: Uuid, email: string, now: Instant): Promise<boolean> {
  return (await sql.execute(put, [sql.organisationId, personId, email, sql.actor, now])) === 1;
}

/** False where nothing was proposed. */
export async function dropAddressProposal(sql: Sql, personId: Uuid): Promise<boolean> {
  return (
    (await sql.execute('DELETE FROM address_proposals WHERE organisation_id = $1 AND person_id = $2', [
      sql.organisationId,
      personId,
    ])) === 1
  );
}
