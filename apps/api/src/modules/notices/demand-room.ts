import { createHash } from 'node:crypto';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { ProblemError } from '../../platform/http/problem.js';
import { mailCaps } from './mail-caps.js';
import { secondsUntilRoom, takeTurn } from './mail-caps.query.js';

export type WhoseCap = 'address' | 'person' | 'organisation';

/** An address as the outbox counts it: the same whoever holds it, whatever stands behind a plus, and read by nobody. */
export const addressHash = (address: string): Buffer =>
  createHash('sha256')
    .update(
      address
        .trim()
        .toLowerCase()
        .replace(/\+[^@]*@/, '@'),
    )
    .digest();

/** May one more mail with a link go to the address, where nobody who is known asks for it? */
export async function hasRoomForLink(sql: Sql, address: string): Promise<boolean> {
  await takeTurn(sql);
  return (await secondsUntilRoom(sql, 'askedToAddress', addressHash(address), mailCaps.linksToAddress, 1)) === 0;
}

/** @throws ProblemError 429 when the address has had its links, or the person who asks or the organisation has sent enough. */
export async function demandRoomForLink(sql: Sql, address: string): Promise<void> {
  await takeTurn(sql);
  refuseIf(
    'address',
    await secondsUntilRoom(
      sql,
      sql.actor === null ? 'askedToAddress' : 'sentToAddress',
      addressHash(address),
      mailCaps.linksToAddress,
      1,
    ),
  );
  await demandRoomBeside(sql, 1);
}

/** One mail to each, however many notices it is made of. @throws ProblemError 429 */
export async function demandRoomForReminders(sql: Sql, recipients: readonly Uuid[]): Promise<void> {
  await takeTurn(sql);
  for (const recipient of recipients) {
    refuseIf('address', await secondsUntilRoom(sql, 'toPerson', recipient, mailCaps.remindersToPerson, 1));
  }
  await demandRoomBeside(sql, recipients.length);
}

/** Seconds that mails about a comment have to wait, since their author has caused so many: a comment is work and never refused for its mail. */
export async function secondsForMentions(sql: Sql, recipients: readonly Uuid[]): Promise<number> {
  if (sql.actor === null) return 0;
  const mine = await secondsUntilRoom(sql, 'byPerson', sql.actor, mailCaps.byPerson, recipients.length);
  return Math.max(
    mine,
    await secondsUntilRoom(sql, 'byOrganisation', null, mailCaps.byOrganisation, recipients.length),
  );
}

/** What the system does by itself is nobody's; it is slowed down where it is sent. */
async function demandRoomBeside(sql: Sql, more: number): Promise<void> {
  if (sql.actor === null) return;
  refuseIf('person', await secondsUntilRoom(sql, 'byPerson', sql.actor, mailCaps.byPerson, more));
  refuseIf('organisation', await secondsUntilRoom(sql, 'byOrganisation', null, mailCaps.byOrganisation, more));
}

function refuseIf(whose: WhoseCap, seconds: number): void {
  if (seconds <= 0) return;
  const minutes = Math.ceil(seconds / 60);
  throw new ProblemError('too-many-mails', {
    headers: { 'retry-after': String(seconds) },
    params: { whose, minutes, hours: Math.ceil(minutes / 60), unit: minutes > 90 ? 'hours' : 'minutes' },
  });
}
