import { formatInstant, t, type Language } from '@stegvis/wording';
import type { MailParts } from './layout.js';

/** The changes of an account's second factors that its owner is notified of. */
export const factorChanges = [
  'authenticator-added',
  'passkey-added',
  'authenticator-removed',
  'passkey-removed',
  'recovery-codes-renewed',
  'recovery-code-used',
  'factors-reset',
] as const;
export type FactorChange = (typeof factorChanges)[number];

export interface FactorsChangedProps {
  readonly name: string;
  readonly organisation: string;
  readonly timeZone: string;
  /** The address of the page where the person manages their ways to sign in. */
  readonly url: string;
  readonly change: FactorChange;
  /** Who did it; null when it was nobody of the organisation. */
  readonly by: string | null;
  /** RFC 3339 in UTC. */
  readonly at: string;
}

/** Notifies the owner of an account that its factors changed, in case somebody else changed them. */
export function factorsChangedMail(
  { name, organisation, timeZone, url, change, by, at }: FactorsChangedProps,
  language: Language,
): MailParts {
  return {
    language,
    organisation,
    greeting: t(language, 'mail.greeting', { name }),
    subject: t(language, `mail.factors-changed.subject.${change}`),
    lead: [
      t(language, `mail.factors-changed.${change}`, {
        instant: formatInstant(language, at, timeZone),
        by: by ?? t(language, 'mail.factors-changed.somebody'),
      }),
    ],
    facts: [],
    quote: null,
    sections: [],
    // After a reset the person has to set up a factor again.
    next: [
      t(language, `mail.factors-changed.${change === 'factors-reset' ? 'anew' : 'next'}`),
      t(language, 'mail.factors-changed.not-me'),
    ],
    button: { label: t(language, 'mail.factors-changed.button'), url },
  };
}
