import type { Instant, Uuid } from '@stegvis/workflow';
import { actorOf, ofOrganisation } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import { lockPerson } from '../people.store.js';
import { PersonRow } from '../person.row.js';
import { AddressProposalRow } from './address-proposal.row.js';

export interface AddressProposal {
  readonly email: string;
  readonly by: { readonly id: Uuid; readonly name: string };
  readonly at: Instant;
}

export async function readAddressProposal(sql: Sql, personId: Uuid): Promise<AddressProposal | undefined> {
  const row = await sql.manager.findOneBy(AddressProposalRow, { ...ofOrganisation(sql), person_id: personId });
  if (row === null) return undefined;
  const by = await sql.manager.findOneBy(PersonRow, { ...ofOrganisation(sql), id: row.proposed_by });
  return { email: row.email, by: { id: row.proposed_by, name: by?.name ?? '' }, at: row.proposed_at };
}

/** False when this same address is proposed already. */
export async function putAddressProposal(sql: Sql, personId: Uuid, email: string): Promise<boolean> {
  const key = { ...ofOrganisation(sql), person_id: personId };
  // Proposals of two people at once are handled one after the other.
  await lockPerson(sql, personId);
  if (await sql.manager.existsBy(AddressProposalRow, { ...key, email })) return false;
  const proposal = { ...key, email, proposed_by: actorOf(sql), proposed_at: sql.now };
  await sql.manager.upsert(AddressProposalRow, proposal, ['organisation_id', 'person_id']);
  return true;
}

/** False when nothing was proposed. */
export async function dropAddressProposal(sql: Sql, personId: Uuid): Promise<boolean> {
  return (await sql.manager.delete(AddressProposalRow, { ...ofOrganisation(sql), person_id: personId })).affected === 1;
}
