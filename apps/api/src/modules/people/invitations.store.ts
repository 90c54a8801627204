import { IsNull, MoreThan } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { nextVersion, ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { orNotFound } from '../../platform/http/problem.js';
import { InvitationRow } from './invitation.row.js';
import { lockPerson } from './people.store.js';
import { PersonRow } from './person.row.js';

export interface Invited {
  readonly id: Uuid;
  readonly name: string;
  readonly email: string;
}

/** Deletes links that nobody has used yet. */
export async function dropOpenInvitations(sql: Sql, personId: Uuid): Promise<void> {
  await sql.manager.delete(InvitationRow, { ...ofOrganisation(sql), person_id: personId, accepted_at: IsNull() });
}

export type NewInvitation = Pick<InvitationRow, 'id' | 'person_id' | 'token_hash' | 'created_at' | 'expires_at'>;

export async function insertInvitation(sql: Sql, invitation: NewInvitation): Promise<void> {
  await sql.manager.insert(InvitationRow, { ...ofOrganisation(sql), ...invitation, created_by: sql.actor });
}

export async function markInvited(sql: Sql, personId: Uuid): Promise<Invited> {
  const key = { ...ofOrganisation(sql), id: personId };
  await sql.manager.update(PersonRow, key, { invited_at: sql.now, ...nextVersion });
  return orNotFound(await sql.manager.findOneBy(PersonRow, key));
}

/** Of the valid links, the one that expires last. */
export async function lastOpenInvitation(
  sql: Sql,
  personId: Uuid,
): Promise<(Invited & { readonly expires_at: Instant }) | undefined> {
  const open = { ...ofOrganisation(sql), person_id: personId, accepted_at: IsNull(), expires_at: MoreThan(sql.now) };
  const invitation = await sql.manager.findOne(InvitationRow, { where: open, order: { expires_at: 'DESC' } });
  if (invitation === null) return undefined;
  const { id, name, email } = orNotFound(
    await sql.manager.findOneBy(PersonRow, { ...ofOrganisation(sql), id: personId }),
  );
  return { id, name, email, expires_at: invitation.expires_at };
}

/** Whether somebody who has not joined has an open invitation by this sender. */
export async function hasInvited(sql: Sql, sender: Uuid, personId: Uuid): Promise<boolean> {
  const open = { ...ofOrganisation(sql), person_id: personId, created_by: sender, accepted_at: IsNull() };
  if (!(await sql.manager.existsBy(InvitationRow, open))) return false;
  return sql.manager.existsBy(PersonRow, { ...ofOrganisation(sql), id: personId, joined_at: IsNull() });
}

/** Uses up this link, and every other open one of the person. False when it was used already. */
export async function spendInvitation(sql: Sql, personId: Uuid, hash: Buffer): Promise<boolean> {
  // Somebody may have several links: the second request waits, and finds that its link is void.
  await lockPerson(sql, personId);
  const open = { ...ofOrganisation(sql), token_hash: hash, accepted_at: IsNull() };
  if ((await sql.manager.update(InvitationRow, open, { accepted_at: sql.now })).affected !== 1) return false;
  await dropOpenInvitations(sql, personId);
  return true;
}
