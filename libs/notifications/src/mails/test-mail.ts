import { formatInstant, t, type Language } from '@stegvis/wording';
import type { MailParts } from './layout.js';

export interface TestProps {
  readonly name: string;
  readonly organisation: string;
  readonly requestedBy: string;
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly timeZone: string;
  readonly url: string;
}

/** A test mail, which proves that the settings work. */
export function testMail(props: TestProps, language: Language): MailParts {
  const { organisation } = props;
  return {
    language,
    subject: t(language, 'mail.test.subject', { instant: formatInstant(language, props.at, props.timeZone) }),
    greeting: t(language, 'mail.greeting', { name: props.name }),
    lead: [
      t(language, 'mail.test.what', { organisation }),
      t(language, 'mail.test.why', { person: props.requestedBy }),
    ],
    facts: [],
    quote: null,
    sections: [],
    next: [t(language, 'mail.test.next')],
    button: { label: t(language, 'mail.test.button'), url: props.url },
    organisation,
  };
}
