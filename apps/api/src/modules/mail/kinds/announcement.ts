import type { Announced } from '@stegvis/notifications';
import type { Sql } from '../../../platform/database/sql.js';
import type { ComposedMail, MailContext } from './mail-composer.js';
import { readNamesOf } from './names-of.js';

/** The content of an announcement, beside its recipient and the actor. */
export interface AnnouncementContent {
  readonly what: Announced;
  /** The mail address concerned. */
  readonly about?: string;
  readonly at: unknown;
  readonly to: string;
  /** The path of the page that it links to. */
  readonly path?: string;
}

/** Composes a mail with one piece of news, which is sent at once. */
export async function announcement(
  sql: Sql,
  context: MailContext,
  content: AnnouncementContent,
): Promise<ComposedMail> {
  const {
    rows: [{ detail }],
    person,
    organisation,
    link,
  } = context;
  const { what, about = '', at, to, path = '' } = content;
  const { by } = detail;
  const props = {
    what,
    name: person.name,
    organisation: organisation.name,
    timeZone: organisation.timeZone,
    by: (await readNamesOf(sql, [by]))(by) ?? organisation.name,
    address: about,
    at: String(at),
    url: link(path),
  };
  return { mail: { kind: 'announcement', props }, stale: [], address: to };
}
