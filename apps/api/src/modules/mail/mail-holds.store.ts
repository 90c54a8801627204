import type { Uuid } from '@stegvis/workflow';
import { actorOf, insertOnce, ofOrganisation } from '../../platform/database/own-rows.js';
import type { Sql } from '../../platform/database/sql.js';
import { MailHoldOfInstallationRow } from './mail-hold-of-installation.row.js';
import { MailHoldRow } from './mail-hold.row.js';

export interface OrganisationHold {
  readonly at: string;
  readonly by: Uuid;
}

export interface InstallationHold {
  readonly at: string;
  /** The name of whoever holds it; null for a restore. */
  readonly by: string | null;
  readonly reason: 'held' | 'restored';
}

export async function readOrganisationHold(sql: Sql): Promise<OrganisationHold | null> {
  const row = await sql.manager.findOneBy(MailHoldRow, ofOrganisation(sql));
  return row === null ? null : { at: row.held_at, by: row.held_by };
}

export async function readInstallationHold(sql: Sql): Promise<InstallationHold | null> {
  const row = await sql.manager.findOneBy(MailHoldOfInstallationRow, { one: true });
  return row === null ? null : { at: row.held_at, by: row.held_by, reason: row.reason };
}

/** The first holder stays: holding twice changes nothing. False when nothing changed. */
export async function setOrganisationHold(sql: Sql, held: boolean): Promise<boolean> {
  const own = ofOrganisation(sql);
  if (held) return insertOnce(sql, MailHoldRow, { ...own, held_by: actorOf(sql) });
  return (await sql.manager.delete(MailHoldRow, own)).affected === 1;
}

export async function setInstallationHold(sql: Sql, held: boolean, by: string | null): Promise<boolean> {
  if (held) return insertOnce(sql, MailHoldOfInstallationRow, { held_by: by });
  return (await sql.manager.delete(MailHoldOfInstallationRow, { one: true })).affected === 1;
}
