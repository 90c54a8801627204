import { createHash } from 'node:crypto';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { ProblemError } from '../../platform/http/problem.js';
import { mailCaps } from './mail-caps.js';
import { secondsUntilRoom, takeTurn } from './mail-caps.query.js';

export type WhoseCap = 'address' | 'person' | 'organisation';

/**
 * The hash of an address under which the outbox counts mails: the same for everybody who has it and whatever is behind
 * a plus.
 */
export const addressHash = (address: string): Buffer =>
  createHash('sha256')
    .update(
      address
        .trim()
        .toLowerCase()
        .replace(/\+[^@]*@/, '@'),
    )
    .digest();

/** Whether one more mail with a link may be sent to the address, when the person who asks is unknown. */
export async function hasRoomForLink(sql: Sql, address: string): Promise<boolean> {
  await takeTurn(sql);
  return (await secondsUntilRoom(sql, 'askedToAddress', addressHash(address), mailCaps.linksToAddress, 1)) === 0;
}

/** @throws ProblemError 429 when the limit of the address, of the person who asks or of the organisation is reached */
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

/** Counts one mail for each recipient, however many notices it is made of. @throws ProblemError 429 */
export async function demandRoomForReminders(sql: Sql, recipients: readonly Uuid[]): Promise<void> {
  await takeTurn(sql);
  for (const recipient of recipients) {
    refuseIf('address', await secondsUntilRoom(sql, 'toPerson', recipient, mailCaps.remindersToPerson, 1));
  }
  await demandRoomBeside(sql, recipients.length);
}

/**
 * Seconds that mails about a comment have to wait when their author has caused so many: a comment itself is never
 * refused because of its mail.
 */
export async function secondsForMentions(sql: Sql, recipients: readonly Uuid[]): Promise<number> {
  if (sql.actor === null) return 0;
  const mine = await secondsUntilRoom(sql, 'byPerson', sql.actor, mailCaps.byPerson, recipients.length);
  return Math.max(
    mine,
    await secondsUntilRoom(sql, 'byOrganisation', null, mailCaps.byOrganisation, recipients.length),
  );
}

/** Mails that the system causes by itself count for nobody; they are limited where they are sent. */
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
