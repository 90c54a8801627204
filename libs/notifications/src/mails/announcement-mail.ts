import { formatInstant, t, type Language, type TextKey } from '@stegvis/wording';
import type { MailParts } from './layout.js';

/** What somebody is told at once. Each has its sentences in the wording, by this name. */
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
  /** Who did it; the organisation's name where nobody did. */
  readonly by: string;
  /** The address that it is about; '' where it is about none. */
  readonly address: string;
  /** When it happened, or until when it holds. RFC 3339 in UTC. */
  readonly at: string;
  readonly url: string;
}

/** Those in which one has to read the address letter by letter. */
const namesAddress: ReadonlySet<Announced> = new Set([
  'address-confirm',
  'address-asked',
  'address-changed',
  'address-taken',
  'address-proposed',
]);

/** What happened, what it means, and what to do, above all when it was somebody else. */
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
    // On a line of its own: sentences are kept free of whatever looks like a link, and that would break the address.
    facts: namesAddress.has(what) ? [{ label: t(language, 'mail.address'), value: address }] : [],
    quote: null,
    sections: [],
    next: [say('next')],
    button: { label: say('button'), url },
    organisation,
  };
}
