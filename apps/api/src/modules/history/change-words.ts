import type { AuditEventView } from '@stegvis/contract';
import { stepOf, type AnswerValue, type Language } from '@stegvis/workflow';
import { formatDate, inWords, locales, t, tFirst } from '@stegvis/wording';
import { storedAnswerInWords } from '../guide/guide.door.js';
import type { EventOf, StoredEvent } from '../task-events/task-events.door.js';
import type { AuditRow } from './audit-events.query.js';
import { taskEventIn, taskEventOf, type AuditPlace } from './audit-words.js';
import { personFields, textOf, valuesIn } from './recorded-values.js';

type Change = AuditEventView['changes'][number];

/** The values before and after. `earlier` is the task's own event with the value before. */
export function changesIn(row: AuditRow, earlier: StoredEvent | undefined, place: AuditPlace): Change[] {
  const { language } = place;
  const event = taskEventIn(row);
  switch (event?.type) {
    case 'rescheduled':
      return changed(
        language,
        t(language, 'audit.change.due-on'),
        dueIn(earlier, language),
        date(event.dueOn, language),
      );
    case 'answered':
      return answerChanged(row, event, earlier, place);
    case undefined:
      return row.action === 'round.upgraded' ? upgraded(row, language) : fieldByField(row, place);
    default:
      return [];
  }
}

const upgraded = ({ detail }: AuditRow, language: Language): Change[] =>
  changed(language, t(language, 'column.guideVersion'), textOf(detail['from']), textOf(detail['to']));

const dueIn = (earlier: StoredEvent | undefined, language: Language): string =>
  earlier?.type === 'created' || earlier?.type === 'rescheduled' ? date(earlier.dueOn, language) : '';

function answerChanged(
  row: AuditRow,
  { check: key, value: now }: EventOf<'answered'>,
  earlier: StoredEvent | undefined,
  { language, guideOf, nameOf }: AuditPlace,
): Change[] {
  const event = taskEventOf(row, guideOf);
  if (event === null || earlier?.type !== 'answered') return [];
  const check = stepOf(event.guide, event.step).checks.find((one) => one.key === key);
  const words = (answer: AnswerValue | null) => storedAnswerInWords(check, answer, language, nameOf);
  return changed(language, t(language, 'audit.change.answer'), words(earlier.value), words(now));
}

function fieldByField(row: AuditRow, place: AuditPlace): Change[] {
  const { before, after, untold } = valuesIn(row);
  const label = (field: string) => labelOf(row.subject_type, field, place.language);
  return [
    ...inOrder(Object.keys(after)).flatMap((field) =>
      changed(place.language, label(field), value(field, before[field], place), value(field, after[field], place)),
    ),
    ...inOrder(untold).flatMap((field) =>
      changed(place.language, label(field), null, t(place.language, 'audit.change.changed')),
    ),
  ];
}

/** The order of the forms, since the database keeps no order of fields. */
const order = [
  ...[
    'name',
    'title',
    'description',
    'email',
    'language',
    'unit',
    'sourceSystem',
    'externalId',
    'available',
    'structured',
    'publishedByOthers',
    'nationalSpecification',
    'highValueCategory',
  ],
  ...[
    'contents',
    'estimatedSize',
    'contactName',
    'organisationNumber',
    'fourEyes',
    'secondFactorRoles',
    'closedDays',
    'accentColour',
    'contactEmail',
  ],
  ...['startsOn', 'targetOn', 'state', 'awayFrom', 'awayTo', 'substituteId', 'lastDay', 'handOverTo'],
];
const placeOf = (field: string): number => (order.includes(field) ? order.indexOf(field) : order.length);
const inOrder = (fields: readonly string[]): readonly string[] => fields.toSorted((a, b) => placeOf(a) - placeOf(b));

function changed(language: Language, label: string, before: string | null, after: string): Change[] {
  if (before === after) return [];
  const key = before === null ? 'only' : before === '' ? 'filled' : after === '' ? 'emptied' : 'became';
  return [{ label, before, after, text: t(language, `audit.change.${key}`, { label, before: before ?? '', after }) }];
}

/** A field may have different labels for an organisation and a dataset. */
function labelOf(subject: string, field: string, language: Language): string {
  return tFirst(language, [
    `audit.field.${subject}.${field}`,
    `audit.field.${field}`,
    `dataset-field.${field}`,
    `column.${field}`,
    'audit.field.other',
  ]);
}

const dates = ['startsOn', 'targetOn', 'awayFrom', 'awayTo', 'lastDay'];

/** The area of the texts of recorded keys, by field. */
const wordsOf: Readonly<Record<string, string>> = {
  language: 'language',
  available: 'yes-no-partly',
  structured: 'yes-no-partly',
  nationalSpecification: 'yes-no-partly',
  state: 'round-state',
  kind: 'organisation-kind',
};

/** The value as people read it: never a key, an id or a technical form. '' for no value. */
function value(field: string, said: unknown, { language, nameOf }: AuditPlace): string {
  if (field === 'accentColour') {
    return said === null || said === undefined ? t(language, 'audit.change.standard-colour') : textOf(said);
  }
  if (typeof said === 'boolean') return t(language, said ? 'yes-no-partly.yes' : 'yes-no-partly.no');
  if (field === 'secondFactorRoles' && Array.isArray(said)) {
    return new Intl.ListFormat(locales[language]).format(said.map((role) => inWords(language, 'role', textOf(role))));
  }
  if (Array.isArray(said)) return new Intl.ListFormat(locales[language]).format(said.map((day) => date(day, language)));
  if (typeof said !== 'string' || said === '') return '';
  if (personFields.some((one) => one === field)) return nameOf(said) ?? t(language, 'audit.change.somebody');
  if (dates.includes(field)) return date(said, language);
  const area = wordsOf[field];
  return area === undefined ? said : inWords(language, area, said);
}

const date = (said: unknown, language: Language): string =>
  textOf(said) === '' ? '' : formatDate(language, textOf(said));
