import { formatDate, formatList, t, type Language } from '@stegvis/wording';
import type { MailParts } from './layout.js';
import { roleName } from './role-name.js';

export interface InvitationProps {
  readonly name: string;
  readonly organisation: string;
  readonly inviter: string;
  /** Role keys; may be empty, since a person can be invited before they have a role. */
  readonly roles: readonly string[];
  readonly url: string;
  /** The last day on which the invitation is valid, `YYYY-MM-DD`. */
  readonly expiresOn: string;
}

export function invitationMail(props: InvitationProps, language: Language): MailParts {
  const { organisation, inviter, roles, url } = props;
  const date = formatDate(language, props.expiresOn);
  const why =
    roles.length === 0
      ? t(language, 'mail.invitation.why')
      : t(language, 'mail.invitation.why-roles', {
          count: roles.length,
          roles: formatList(
            language,
            roles.map((role) => roleName(language, role)),
          ),
        });
  return {
    language,
    subject: t(language, 'mail.invitation.subject', { organisation, date }),
    greeting: t(language, 'mail.greeting', { name: props.name }),
    lead: [
      t(language, 'mail.invitation.what', { inviter, organisation }),
      why,
      t(language, 'mail.invitation.deadline', { date }),
    ],
    facts: [],
    quote: null,
    sections: [],
    next: [t(language, 'mail.invitation.next', { inviter })],
    button: { label: t(language, 'mail.invitation.button'), url },
    organisation,
  };
}
