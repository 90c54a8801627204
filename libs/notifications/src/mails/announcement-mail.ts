import { formatInstant, t, type Language, type TextKey } from '@stegvis/wording';
import type { MailParts } from './layout.js';

/** News that somebody gets at once, each on its own. Each has its sentences in the wording, by this name. */
export type Announced =
  | 'address-confirm'
  | 'address-asked'
  | 'address-changed'
  | 'address-taken'
  | 'address-proposed'
  | 'address-moved'
  | 'four-eyes-proposed'
  | 'four-eyes-asked'
  | 'four-eyes-off'
  | 'four-eyes-on'
  | 'four-eyes-kept';

export interface AnnouncementProps {
  readonly what: Announced;
  readonly name: string;
  readonly organisation: string;
  readonly timeZone: string;
  /** Who did it; the organisation's name when no person did. */
  readonly by: string;
  /** The mail address concerned; '' when there is none. */
  readonly address: string;
  /** When it happened, or until when it is valid. RFC 3339 in UTC. */
  readonly at: string;
  readonly url: string;
}

/** The announcements in which the reader has to check the address letter by letter. */
const namesAddress: ReadonlySet<Announced> = new Set([
  'address-confirm',
  'address-asked',
  'address-changed',
  'address-taken',
  'address-proposed',
]);

/** Says what happened, what it means, and what to do, above all when it was somebody else. */
export function announcementMail(props: AnnouncementProps, language: Language): MailParts {
  const { what, name, organisation, by, address, at, url } = props;
  const params = { name, organisation, by, instant: formatInstant(language, at, props.timeZone) };
  const say = (part: 'subject' | 'what' | 'means' | 'next' | 'button'): string =>
    t(language, `mail.${what}.${part}` satisfies TextKey, params);
  return {
    language,
    subject: say('subject'),
    greeting: t(language, 'mail.greeting', { name }),
    lead: [say('what'), say('means')],
    // The address has a line of its own: in sentences everything that looks like a link is broken up, which would break
    // the address.
    facts: namesAddress.has(what) ? [{ label: t(language, 'mail.address'), value: address }] : [],
    quote: null,
    sections: [],
    next: [say('next')],
    button: { label: say('button'), url },
    organisation,
  };
}
