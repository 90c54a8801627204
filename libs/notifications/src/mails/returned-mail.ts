import { t, type Language } from '@stegvis/wording';
import { dateBeside } from './dates.js';
import type { MailParts } from './layout.js';
import { oneLine } from './plain.js';

export interface ReturnedProps {
  readonly name: string;
  readonly organisation: string;
  /** `YYYY-MM-DD` in the organisation's zone. */
  readonly today: string;
  /** The task in words, with its dataset. */
  readonly title: string;
  readonly round: string;
  readonly dueOn: string | null;
  readonly url: string;
  readonly returnedBy: string;
  readonly reason: string;
}

const longestTitle = 90;

/** A reviewer returned the task; the mail is about the reason. */
export function returnedMail(props: ReturnedProps, language: Language): MailParts {
  const date = props.dueOn === null ? null : dateBeside(language, props.dueOn, props.today);
  const title = oneLine(props.title, longestTitle);
  return {
    language,
    subject:
      date === null
        ? t(language, 'mail.returned.subject', { title })
        : t(language, 'mail.returned.subject-due', { title, date }),
    greeting: t(language, 'mail.greeting', { name: props.name }),
    lead: [
      t(language, 'mail.returned.what', { person: props.returnedBy, title: props.title }),
      t(language, 'mail.returned.why'),
    ],
    quote: { label: t(language, 'mail.returned.reason'), text: props.reason },
    facts: [
      { label: t(language, 'mail.row.deadline'), value: date ?? t(language, 'mail.no-deadline') },
      { label: t(language, 'mail.row.round'), value: props.round },
    ],
    sections: [],
    next: [t(language, 'mail.returned.next')],
    button: { label: t(language, 'mail.returned.button'), url: props.url },
    organisation: props.organisation,
  };
}
