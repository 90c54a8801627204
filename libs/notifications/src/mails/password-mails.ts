import { formatInstant, t, type Language } from '@stegvis/wording';
import type { MailParts } from './layout.js';

interface PasswordProps {
  readonly name: string;
  readonly organisation: string;
  readonly timeZone: string;
  readonly url: string;
}

export interface PasswordResetProps extends PasswordProps {
  /** RFC 3339 in UTC. */
  readonly expiresAt: string;
}

export interface PasswordChangedProps extends PasswordProps {
  /** RFC 3339 in UTC. */
  readonly at: string;
}

/** The way back for somebody who has forgotten their password. */
export function passwordResetMail(props: PasswordResetProps, language: Language): MailParts {
  return {
    ...framed(props, language),
    subject: t(language, 'mail.password-reset.subject'),
    lead: [t(language, 'mail.password-reset.what'), t(language, 'mail.password-reset.holds', { instant: formatInstant(language, props.expiresAt, props.timeZone) })],
    next: [t(language, 'mail.password-reset.not-me')],
    button: { label: t(language, 'mail.password-reset.button'), url: props.url },
  };
}

/** So that somebody whose mail another one reads hears of it. */
export function passwordChangedMail(props: PasswordChangedProps, language: Language): MailParts {
  return {
    ...framed(props, language),
    subject: t(language, 'mail.password-changed.subject'),
    lead: [t(language, 'mail.password-changed.what', { instant: formatInstant(language, props.at, props.timeZone) }), t(language, 'mail.password-changed.ended')],
    next: [t(language, 'mail.password-changed.next'), t(language, 'mail.password-changed.not-me')],
    button: { label: t(language, 'mail.password-changed.button'), url: props.url },
  };
}

const framed = ({ name, organisation }: PasswordProps, language: Language) => ({ language, organisation, greeting: t(language, 'mail.greeting', { name }), facts: [], quote: null, sections: [] });
