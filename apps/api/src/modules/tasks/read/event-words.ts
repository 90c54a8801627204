import { stepOf, type Guide, type Language, type StepKey } from '@stegvis/workflow';
import { formatDate, formatList, t, tFirst } from '@stegvis/wording';
import { answerInWords, optionLabel, questionByKey, roleLabel } from '../../guide/guide.door.js';

/** One event of a task as it was stored. */
export interface StoredEvent {
  readonly type: string;
  readonly by: string | null;
  readonly onBehalfOf: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface EventPlace {
  readonly guide: Guide;
  readonly step: StepKey;
  readonly language: Language;
  readonly nameOf: (id: string) => string | null;
}

/** The event in words: who did what, why, and for whom. */
export function eventInWords(event: StoredEvent, place: EventPlace): string {
  const { language } = place;
  if (event.payload['erased'] === true) {
    return t(language, 'event.erased', {
      person: event.by === null ? t(language, 'event.system') : (place.nameOf(event.by) ?? ''),
    });
  }
  const sentence = tFirst(language, [...keysOf(event), 'event.system'], paramsOf(event, place));
  const note = text(event.payload['note']);
  const noted =
    note === '' || event.type === 'answered' ? sentence : t(language, 'event.with-note', { sentence, note });
  if (event.onBehalfOf === null) return noted;
  return t(language, 'event.on-behalf-of', { sentence: noted, person: place.nameOf(event.onBehalfOf) ?? '' });
}

/** From the particular to the general. */
function keysOf({ type, by, payload }: StoredEvent): readonly string[] {
  const key = `event.${type}`;
  const variants: readonly (string | null)[] = [
    by === null ? `${key}.system` : null,
    type === 'answered' && (payload['value'] ?? null) === null ? `${key}.cleared` : null,
    text(payload['expectedOn']) === '' ? null : `${key}.expected`,
    text(payload['outcome']) === '' ? null : `${key}.outcome`,
    text(payload['because']) === '' ? null : `${key}.${text(payload['because'])}`,
    type === 'assigned' && text(payload['personId']) === ''
      ? text(payload['reason']) === ''
        ? `${key}.role`
        : `${key}.role.reason`
      : null,
    text(payload['reason']) === '' ? null : `${key}.reason`,
  ];
  return [...variants.filter((variant) => variant !== null), key];
}

function paramsOf(
  { type, by, payload }: StoredEvent,
  { guide, step, language, nameOf }: EventPlace,
): Record<string, string> {
  const check = text(payload['check']);
  const date = text(payload['expectedOn']) || text(payload['dueOn']);
  const person = text(payload['personId']);
  // Given to neither, a task is back with the role that the guide gives it to.
  const role = text(payload['role']) || (type === 'assigned' ? stepOf(guide, step).responsible : '');
  return {
    person: by === null ? t(language, 'event.system') : (nameOf(by) ?? ''),
    check: check === '' ? '' : questionByKey(guide, step, check, language),
    value:
      type === 'answered'
        ? answerInWords(
            stepOf(guide, step).checks.find((one) => one.key === check),
            payload['value'],
            language,
            nameOf,
          )
        : '',
    title: text(payload['title']),
    holder: nameOf(person) ?? '',
    assignee: nameOf(person) ?? '',
    recipients: formatList(
      language,
      recipientsOf(payload).map((id) => nameOf(id) ?? ''),
    ),
    role: role === '' ? '' : roleLabel(role, language),
    reason: text(payload['reason']),
    waitingFor: text(payload['waitingFor']),
    date: date === '' ? '' : formatDate(language, date),
    outcome: text(payload['outcome']) === '' ? '' : optionLabel('outcome', text(payload['outcome']), language),
    from: text(payload['from']),
    to: text(payload['to']),
  };
}

/** Who was reminded. */
const recipientsOf = ({ recipients }: StoredEvent['payload']): readonly string[] =>
  Array.isArray(recipients) ? recipients.map(text) : [];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Persons whom the payload names, so that their names can be read. */
export function peopleNamed(events: readonly StoredEvent[], personChecks: ReadonlySet<string>): readonly string[] {
  return events.flatMap(({ by, onBehalfOf, payload }) => {
    const answered = personChecks.has(text(payload['check'])) ? text(payload['value']) : '';
    return [
      by ?? '',
      onBehalfOf ?? '',
      text(payload['personId']),
      text(payload['replaces']),
      answered,
      ...recipientsOf(payload),
    ].filter((id) => id !== '');
  });
}
