import { baseGuide, stepNumberOf, type Guide, type Language, type StepKey, type Uuid } from '@stegvis/workflow';
import { t, tFirst } from '@stegvis/wording';
import {
  eventInWords,
  isEventKind,
  peopleNamed,
  personChecksOf,
  toTaskEvent,
  type StoredEvent,
} from '../task-events/task-events.door.js';
import { roleLabel, titleOf } from '../guide/guide.door.js';
import type { AuditRow } from './audit-events.query.js';
import { fieldsOf, peopleNamedIn, textOf } from './recorded-values.js';

export interface AuditPlace {
  readonly language: Language;
  readonly guideOf: (version: string) => Guide | null;
  readonly nameOf: (id: string) => string | null;
  /** The reader looks at one dataset, so its name is not repeated in each row. */
  readonly datasetKnown: boolean;
}

/** A task's event as the record stores it; null for everything else. */
export function taskEventIn(row: AuditRow): StoredEvent | null {
  const type = row.action.startsWith('task.') ? row.action.slice('task.'.length) : '';
  if (!isEventKind(type) || stepIn(row) === null) return null;
  return toTaskEvent({ ...row, type, by: row.by_id, onBehalfOf: row.behalf_id, payload: row.detail });
}

/** The event with the guide by which it was judged; null also when that version is gone. */
export function taskEventOf(
  row: AuditRow,
  guideOf: AuditPlace['guideOf'],
): { readonly event: StoredEvent; readonly guide: Guide; readonly step: StepKey } | null {
  const [event, step, guide] = [taskEventIn(row), stepIn(row), guideOf(textOf(row.detail['guide']))];
  return event === null || guide === null || step === null ? null : { event, guide, step };
}

export function stepIn(row: Pick<AuditRow, 'detail'>): StepKey | null {
  const said = row.detail['step'];
  return baseGuide.steps.find((step) => step.number === said)?.key ?? null;
}

/** The event in words: who did what, with the question, the step and the dataset that it concerns. */
export function auditInWords(row: AuditRow, place: AuditPlace): string {
  const { language } = place;
  const event = taskEventOf(row, place.guideOf);
  const sentence =
    event === null
      ? plainSentence(row, language)
      : eventInWords(event.event, { ...event, language, nameOf: place.nameOf });
  const where = whereOf(row, event?.guide ?? null, place);
  return where === '' ? sentence : t(language, 'audit.at', { sentence, place: where });
}

function plainSentence(row: AuditRow, language: Language): string {
  const params = {
    person: row.by_name ?? t(language, 'audit.system'),
    subject: row.detail['erased'] === true ? t(language, 'audit.erased') : (row.subject_title ?? ''),
    role: row.detail['role'] === undefined ? '' : roleLabel(textOf(row.detail['role']), language),
  };
  const sentence = tFirst(language, [keyOf(row), 'audit.other'], params);
  const reason = textOf(row.detail['reason']);
  return reason === '' ? sentence : t(language, 'audit.reason', { sentence, reason });
}

/** An absence begins, changes or ends; one that was recorded without its values began. */
function keyOf(row: AuditRow): string {
  const [before, after] = [fieldsOf(row.detail['before']), fieldsOf(row.detail['after'])];
  if (row.action !== 'person.out-of-office' || Object.keys(after).length === 0 || before['awayFrom'] === null) {
    return `audit.${row.action}`;
  }
  return after['awayFrom'] === null ? 'audit.person.out-of-office.ended' : 'audit.person.out-of-office.changed';
}

/** "7. Analysera datamängden, Lekplatser", without what the sentence names already. */
function whereOf(row: AuditRow, guide: Guide | null, { language, datasetKnown }: AuditPlace): string {
  const step = stepIn(row);
  const named =
    guide === null || step === null ? '' : `${String(stepNumberOf(step))}. ${titleOf(guide, step, language)}`;
  const dataset = row.subject_type === 'dataset' || datasetKnown ? '' : (row.dataset_title ?? '');
  const round = row.subject_type === 'dataset' || row.subject_type === 'person' ? (row.round_name ?? '') : '';
  return [named, dataset, round].filter((part) => part !== '').join(', ');
}

/** Persons whom the rows name beside the actor, so that their names can be read. */
export function peopleIn(
  rows: readonly AuditRow[],
  earlier: ReadonlyMap<Uuid, StoredEvent>,
  guideOf: AuditPlace['guideOf'],
): readonly Uuid[] {
  return rows.flatMap((row) => {
    const event = taskEventOf(row, guideOf);
    const before = earlier.get(row.id);
    const events = event === null ? [] : [event.event, ...(before === undefined ? [] : [before])];
    const ofTask = event === null ? [] : peopleNamed(events, personChecksOf(event.guide, event.step));
    const others = [row.by_id, row.behalf_id, row.detail['personId'], ...peopleNamedIn(row)].map(textOf);
    return [...ofTask, ...others].filter((id) => id !== '');
  });
}
