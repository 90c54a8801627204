import { formatList, t, type Language } from '@stegvis/wording';
import type { MailParts } from './layout.js';
import { oneLine } from './plain.js';
import { roleName } from './role-name.js';
import { mostListed, shortened } from './tasks-mail.js';

export interface EndedRoleLine {
  readonly role: string;
  /** The round or dataset that it was held for; when both are null it was for the whole organisation. */
  readonly round: string | null;
  readonly dataset: string | null;
  /** Who has the role there now, in words. */
  readonly holders: readonly string[];
  /** The number of open tasks that went with it. */
  readonly moved: number;
  /** The address of the page of the round, the dataset or the organisation. */
  readonly url: string;
}

export interface RoleEndedProps {
  readonly name: string;
  readonly organisation: string;
  /** The address of the list of the person's own tasks. */
  readonly url: string;
  /** At least one. */
  readonly roles: readonly EndedRoleLine[];
}

/**
 * Notifies a person that a role of theirs has ended: which one, who has it now, and which tasks went with it. It says
 * neither by whom nor why, since it is news, not a judgement.
 */
export function roleEndedMail(props: RoleEndedProps, language: Language): MailParts {
  const { organisation, roles } = props;
  const [first] = roles;
  const one = roles.length === 1 && first !== undefined ? first : null;
  const count = roles.length;
  return {
    language,
    subject:
      one === null
        ? t(language, 'mail.role-ended.subject-many', { count })
        : t(language, 'mail.role-ended.subject', {
            role: roleName(language, one.role),
            place: shortened(oneLine(one.dataset ?? one.round ?? organisation)),
          }),
    greeting: t(language, 'mail.greeting', { name: props.name }),
    lead: [
      one === null
        ? t(language, 'mail.role-ended.what-many', { count, organisation })
        : t(language, 'mail.role-ended.what', {
            role: roleName(language, one.role),
            place: placeOf(one, organisation, language),
          }),
      t(language, 'mail.role-ended.why', { count }),
    ],
    facts: one === null ? [] : factsOf(one, language),
    quote: null,
    sections: one === null ? [sectionOf(props, language)] : [],
    next: [t(language, 'mail.role-ended.next'), t(language, 'mail.role-ended.next-wrong')],
    button: { label: t(language, 'mail.tasks.button-many'), url: props.url },
    organisation,
  };
}

function factsOf({ holders, moved }: EndedRoleLine, language: Language) {
  return [
    {
      label: t(language, 'mail.role-ended.now'),
      value: holders.length === 0 ? t(language, 'mail.role-ended.nobody') : formatList(language, holders),
    },
    ...(moved === 0 ? [] : [{ label: t(language, 'mail.role-ended.moved'), value: String(moved) }]),
  ];
}

function sectionOf({ roles, organisation }: RoleEndedProps, language: Language) {
  const rest = roles.length - mostListed;
  return {
    heading: t(language, 'mail.role-ended.heading'),
    groups: [
      {
        intro: null,
        items: roles.slice(0, mostListed).map((line) => ({
          title: t(language, 'mail.role-ended.line', {
            role: roleName(language, line.role),
            place: placeOf(line, organisation, language),
          }),
          url: line.url,
          lines: factsOf(line, language).map(({ label, value }) => `${label}: ${value}`),
        })),
      },
    ],
    rest: rest > 0 ? t(language, 'mail.role-ended.more', { count: rest }) : null,
  };
}

function placeOf({ round, dataset }: EndedRoleLine, organisation: string, language: Language): string {
  if (dataset !== null && round !== null) {
    return t(language, 'mail.role-ended.place.both', { dataset: shortened(dataset), round });
  }
  if (dataset !== null) return t(language, 'mail.role-ended.place.dataset', { dataset: shortened(dataset) });
  return round === null
    ? t(language, 'mail.role-ended.place.organisation', { organisation })
    : t(language, 'mail.role-ended.place.round', { round });
}
