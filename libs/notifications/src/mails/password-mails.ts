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
  /** Whether the person used the link of a mail or their current password. */
  readonly way: 'link' | 'current';
}

export interface AccessEndedProps extends PasswordProps {
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** The name of the token that was revoked; null when sessions were ended. */
  readonly token: string | null;
  readonly by: string | null;
}

/** The link to a new password for somebody who has forgotten theirs. */
export function passwordResetMail(props: PasswordResetProps, language: Language): MailParts {
  return {
    ...framed(props, language),
    subject: t(language, 'mail.password-reset.subject'),
    lead: [
      t(language, 'mail.password-reset.what'),
      t(language, 'mail.password-reset.holds', { instant: formatInstant(language, props.expiresAt, props.timeZone) }),
    ],
    next: [t(language, 'mail.password-reset.not-me')],
    button: { label: t(language, 'mail.password-reset.button'), url: props.url },
  };
}

/** Notifies the owner of an account that its password changed, in case somebody else changed it. */
export function passwordChangedMail(props: PasswordChangedProps, language: Language): MailParts {
  return {
    ...framed(props, language),
    subject: t(language, 'mail.password-changed.subject'),
    lead: [
      t(language, `mail.password-changed.${props.way}`, { instant: formatInstant(language, props.at, props.timeZone) }),
      t(language, 'mail.password-changed.ended'),
    ],
    next: [t(language, 'mail.password-changed.next'), t(language, 'mail.password-changed.not-me')],
    button: { label: t(language, 'mail.password-changed.button'), url: props.url },
  };
}

/** Notifies a person that an administrator has ended their sessions, or revoked a token of theirs. */
export function accessEndedMail(props: AccessEndedProps, language: Language): MailParts {
  const what = props.token === null ? 'sessions' : 'token';
  const by = props.by ?? t(language, 'mail.access-ended.somebody');
  return {
    ...framed(props, language),
    subject: t(language, `mail.access-ended.${what}.subject`),
    lead: [
      t(language, `mail.access-ended.${what}.what`, {
        by,
        token: props.token ?? '',
        organisation: props.organisation,
        instant: formatInstant(language, props.at, props.timeZone),
      }),
    ],
    next: [t(language, `mail.access-ended.${what}.next`), t(language, 'mail.access-ended.ask')],
    button: { label: t(language, 'mail.password-changed.button'), url: props.url },
  };
}

const framed = ({ name, organisation }: PasswordProps, language: Language) => ({
  language,
  organisation,
  greeting: t(language, 'mail.greeting', { name }),
  facts: [],
  quote: null,
  sections: [],
});
