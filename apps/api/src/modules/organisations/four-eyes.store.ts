import type { Instant, Uuid } from '@stegvis/workflow';
import { actorOf, ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { FourEyesProposalRow } from './four-eyes-proposal.row.js';

export interface FourEyesProposal {
  readonly id: Uuid;
  readonly name: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

/** The proposal, if it is still valid. */
export async function readFourEyesProposal(sql: Sql, now: Instant): Promise<FourEyesProposal | undefined> {
  return sql.manager
    .createQueryBuilder(FourEyesProposalRow, 'f')
    .innerJoin('people', 'p', 'p.organisation_id = f.organisation_id AND p.id = f.proposed_by')
    .select('p.id', 'id')
    .addSelect('p.name', 'name')
    .addSelect('f.proposed_at', 'at')
    .addSelect('f.expires_at', 'expiresAt')
    .where('f.organisation_id = :organisation_id AND f.expires_at > :now', { ...ofOrganisation(sql), now })
    .getRawOne<FourEyesProposal>();
}

export async function putFourEyesProposal(sql: Sql, now: Instant, expiresAt: Instant): Promise<void> {
  const proposal = { ...ofOrganisation(sql), proposed_by: actorOf(sql), proposed_at: now, expires_at: expiresAt };
  await sql.manager.upsert(FourEyesProposalRow, proposal, ['organisation_id']);
}

/** False when somebody else has just answered it. */
export async function takeFourEyesProposal(sql: Sql): Promise<boolean> {
  return (await sql.manager.delete(FourEyesProposalRow, ofOrganisation(sql))).affected === 1;
}
