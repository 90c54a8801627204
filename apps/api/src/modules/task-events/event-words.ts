import { stepOf, type Guide, type Language, type StepKey, type Uuid } from '@stegvis/workflow';
import { formatDate, formatList, t, tFirst } from '@stegvis/wording';
import { storedAnswerInWords, optionLabel, questionByKey, roleLabel } from '../guide/guide.door.js';
import type { EventKind, EventOf, StoredEvent } from './stored-event.js';

export interface EventPlace {
  readonly guide: Guide;
  readonly step: StepKey;
  readonly language: Language;
  readonly nameOf: (id: string) => string | null;
}

interface Saying {
  /** Variants from the particular to the general: `event.<type>.<variant>` is used when there is such a text. */
  readonly variants?: readonly (string | null)[];
  readonly params?: Readonly<Record<string, string>>;
  /** Added after the sentence. */
  readonly note?: string | null;
}

/** The event in words: who did what, why, and on whose behalf. */
export function eventInWords(event: StoredEvent, place: EventPlace): string {
  const { language, nameOf } = place;
  const person = event.by === null ? t(language, 'event.system') : (nameOf(event.by) ?? '');
  if (event.type === 'erased') return t(language, 'event.erased', { person });
  const { variants = [], params = {}, note = null } = sayingOf(event, place);
  const key = `event.${event.type}`;
  const particular = [event.by === null ? 'system' : null, ...variants].filter((variant) => variant !== null);
  const sentence = tFirst(language, [...particular.map((variant) => `${key}.${variant}`), key, 'event.system'], {
    person,
    ...params,
  });
  const noted = note === null || note === '' ? sentence : t(language, 'event.with-note', { sentence, note });
  if (event.onBehalfOf === null) return noted;
  return t(language, 'event.on-behalf-of', { sentence: noted, person: nameOf(event.onBehalfOf) ?? '' });
}

const plain = (): Saying => ({});
const why = ({ reason }: { readonly reason: string }): Saying => ({ params: { reason } });
const noted = ({ note }: { readonly note: string | null }): Saying => ({ note });

const finished = ({ note, outcome }: EventOf<'approved' | 'completed'>, { language }: EventPlace): Saying =>
  outcome === null
    ? { note }
    : { note, variants: ['outcome'], params: { outcome: optionLabel('outcome', outcome, language) } };

const evidence = ({ title }: { readonly title: string }): Saying => ({ params: { title } });

const given = (
  { personId, role }: EventOf<'role-granted' | 'role-ended'>,
  { language, nameOf }: EventPlace,
): Saying => ({ params: { holder: nameOf(personId) ?? '', role: roleLabel(role, language) } });

const sayings: { readonly [Kind in EventKind]: (event: EventOf<Kind>, place: EventPlace) => Saying } = {
  created: plain,
  'became-ready': plain,
  'became-waiting': plain,
  started: plain,
  answered: ({ check, value }, { guide, step, language, nameOf }) => ({
    variants: value === null ? ['cleared'] : [],
    params: {
      check: questionByKey(guide, step, check, language),
      value: storedAnswerInWords(
        stepOf(guide, step).checks.find((one) => one.key === check),
        value,
        language,
        nameOf,
      ),
    },
  }),
  'evidence-added': evidence,
  'evidence-replaced': evidence,
  'evidence-removed': evidence,
  'evidence-restored': evidence,
  'role-granted': given,
  'role-ended': given,
  blocked: ({ reason, waitingFor, expectedOn }, { language }) =>
    expectedOn === null
      ? { params: { reason, waitingFor } }
      : { variants: ['expected'], params: { reason, waitingFor, date: formatDate(language, expectedOn) } },
  unblocked: noted,
  submitted: noted,
  approved: finished,
  returned: why,
  completed: finished,
  reopened: why,
  'marked-not-applicable': why,
  // With neither person nor role, the task is back with the role of the guide.
  assigned: ({ personId, role, reason }, { guide, step, language, nameOf }) => ({
    variants: [
      personId === null ? (reason === null ? 'role' : 'role.reason') : null,
      reason === null ? null : 'reason',
    ],
    params: {
      assignee: personId === null ? '' : (nameOf(personId) ?? ''),
      role: roleLabel(role ?? stepOf(guide, step).responsible, language),
      reason: reason ?? '',
    },
  }),
  rescheduled: ({ dueOn, reason }, { language }) => ({
    variants: reason === null ? [] : ['reason'],
    params: { date: formatDate(language, dueOn), reason: reason ?? '' },
  }),
  'opened-early': why,
  cancelled: ({ reason, because }) => ({ variants: [because], params: { reason } }),
  restored: plain,
  'guide-upgraded': ({ from, to }) => ({ params: { from, to } }),
  reminded: ({ recipients }, { language, nameOf }) => ({
    params: {
      recipients: formatList(
        language,
        recipients.map((id) => nameOf(id) ?? ''),
      ),
    },
  }),
  'handed-back': ({ by, personId, reason }, { nameOf }) => ({
    variants: by === personId ? [] : ['again'],
    params: { reason, holder: nameOf(personId) ?? '' },
  }),
  'hand-back-ended': ({ because, personId }, { nameOf }) => ({
    variants: [because],
    params: { holder: nameOf(personId) ?? '' },
  }),
};

/** The table has an entry for every kind, which the compiler cannot follow through the type of the event. */
function sayingOf<Kind extends EventKind>(event: EventOf<Kind> & { readonly type: Kind }, place: EventPlace): Saying {
  return sayings[event.type](event, place);
}

/**
 * People whom the events name, so that their names can be read. `personChecks`: the questions that are answered with a
 * person.
 */
export function peopleNamed(events: readonly StoredEvent[], personChecks: ReadonlySet<string>): readonly Uuid[] {
  return events
    .flatMap((event) => [event.by, event.onBehalfOf, ...namedIn(event, personChecks)])
    .filter((id) => id !== null);
}

function namedIn(event: StoredEvent, personChecks: ReadonlySet<string>): readonly (Uuid | null)[] {
  switch (event.type) {
    case 'answered':
      return personChecks.has(event.check) && typeof event.value === 'string' ? [event.value] : [];
    case 'role-granted':
      return [event.personId, event.replaces];
    case 'role-ended':
    case 'assigned':
    case 'handed-back':
    case 'hand-back-ended':
      return [event.personId];
    case 'reminded':
      return event.recipients;
    default:
      return [];
  }
}

/** The questions of a step that are answered with a person. */
export const personChecksOf = (guide: Guide, step: StepKey): ReadonlySet<string> =>
  new Set(stepOf(guide, step).checks.flatMap(({ key, kind }) => (kind === 'person' ? [key] : [])));
