import type { AuditEventView } from '@stegvis/contract';
import { stepOf, type Language } from '@stegvis/workflow';
import { formatDate, locales, t, tFirst } from '@stegvis/wording';
import { valueInWords } from '../../platform/http/value-words.js';
import { answerInWords } from '../guide/guide.door.js';
import type { AuditRow } from './audit-events.query.js';
import { taskEventOf, type AuditPlace } from './audit-words.js';
import { personFields, textOf, valuesIn, type Fields } from './recorded-values.js';

type Change = AuditEventView['changes'][number];

/** What stood there and what stands there now. `earlier` is what the task's own events say of before. */
export function changesIn(row: AuditRow, earlier: Fields | undefined, place: AuditPlace): Change[] {
  const { language } = place;
  switch (row.action) {
    case 'task.rescheduled':
      return changed(
        language,
        t(language, 'audit.change.due-on'),
        date(earlier?.['dueOn'], language),
        date(row.detail['dueOn'], language),
      );
    case 'task.answered':
      return answerChanged(row, earlier, place);
    case 'round.upgraded':
      return changed(
        language,
        t(language, 'column.guideVersion'),
        textOf(row.detail['from']),
        textOf(row.detail['to']),
      );
    default:
      return fieldByField(row, place);
  }
}

function answerChanged(row: AuditRow, earlier: Fields | undefined, place: AuditPlace): Change[] {
  const told = taskEventOf(row, place.guideOf);
  if (told === null || earlier === undefined) return [];
  const check = stepOf(told.guide, told.step).checks.find((one) => one.key === row.detail['check']);
  const words = (value: unknown) => answerInWords(check, value, place.language, place.nameOf);
  return changed(
    place.language,
    t(place.language, 'audit.change.answer'),
    words(earlier['value']),
    words(row.detail['value']),
  );
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

/** As the forms have them: the database keeps no order of fields. */
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

/** A field may be called one thing of an organisation and another of a dataset. */
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

/** As people read it: never a key, an id or a technical form. '' for nothing. */
function value(field: string, said: unknown, { language, nameOf }: AuditPlace): string {
  if (field === 'accentColour') {
    return said === null || said === undefined ? t(language, 'audit.change.standard-colour') : textOf(said);
  }
  if (typeof said === 'boolean') return t(language, said ? 'yes-no-partly.yes' : 'yes-no-partly.no');
  if (field === 'secondFactorRoles' && Array.isArray(said)) {
    return new Intl.ListFormat(locales[language]).format(
      said.map((role) => valueInWords(field, textOf(role), language)),
    );
  }
  if (Array.isArray(said)) return new Intl.ListFormat(locales[language]).format(said.map((day) => date(day, language)));
  if (typeof said !== 'string' || said === '') return '';
  if (personFields.some((one) => one === field)) return nameOf(said) ?? t(language, 'audit.change.somebody');
  if (dates.includes(field)) return date(said, language);
  return valueInWords(field, said, language);
}

const date = (said: unknown, language: Language): string =>
  textOf(said) === '' ? '' : formatDate(language, textOf(said));
