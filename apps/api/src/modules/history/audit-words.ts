import type { AuditEventView } from '@stegvis/contract';
import { baseGuide, stepOf, type Guide, type Language, type StepKey, type Uuid } from '@stegvis/workflow';
import { formatDate, hasText, t, tFirst } from '@stegvis/wording';
import { answerInWords, eventInWords, roleLabel, stepNumberOf, titleOf, type StoredEvent } from '../tasks/tasks.door.js';
import type { AuditRow } from './audit-events.query.js';

export interface AuditPlace {
  readonly language: Language;
  readonly guideOf: (version: string) => Guide | null;
  readonly nameOf: (id: string) => string | null;
}

type Change = AuditEventView['changes'][number];

/** A task's event as the record keeps it; null for everything else. */
export function taskEventOf(row: AuditRow, guideOf: AuditPlace['guideOf']): { readonly event: StoredEvent; readonly guide: Guide; readonly step: StepKey } | null {
  const guide = guideOf(text(row.detail['guide']));
  const step = stepIn(row);
  if (!row.action.startsWith('task.') || guide === null || step === null) return null;
  return { event: { type: row.action.slice('task.'.length), by: row.by_id, onBehalfOf: row.behalf_id, payload: row.detail }, guide, step };
}

export function stepIn(row: Pick<AuditRow, 'detail'>): StepKey | null {
  const said = row.detail['step'];
  return baseGuide.steps.find((step) => step.number === said)?.key ?? null;
}

/** The event in words: who did what, with the question, the step and the dataset that it concerns. */
export function auditInWords(row: AuditRow, place: AuditPlace): string {
  const { language } = place;
  const told = taskEventOf(row, place.guideOf);
  const own = told !== null && hasText(`event.${told.event.type}`);
  const sentence = own ? eventInWords(told.event, { ...told, language, nameOf: place.nameOf }) : plainSentence(row, language);
  const where = whereOf(row, told?.guide ?? null, language);
  return where === '' ? sentence : t(language, 'audit.at', { sentence, place: where });
}

function plainSentence(row: AuditRow, language: Language): string {
  const params = {
    person: row.by_name ?? t(language, 'audit.system'),
    subject: row.subject_title ?? '',
    action: row.action,
    role: row.detail['role'] === undefined ? '' : roleLabel(text(row.detail['role']), language),
  };
  const sentence = tFirst(language, [`audit.${row.action}`, 'audit.other'], params);
  const reason = text(row.detail['reason']);
  return reason === '' ? sentence : t(language, 'audit.reason', { sentence, reason });
}

/** "7. Analysera datamängden, Lekplatser"; what the sentence names already is left out. */
function whereOf(row: AuditRow, guide: Guide | null, language: Language): string {
  const step = stepIn(row);
  const named = guide === null || step === null ? '' : `${String(stepNumberOf(step))}. ${titleOf(guide, step, language)}`;
  const dataset = row.subject_type === 'dataset' ? '' : (row.dataset_title ?? '');
  const round = row.subject_type === 'dataset' || row.subject_type === 'person' ? (row.round_name ?? '') : '';
  return [named, dataset, round].filter((part) => part !== '').join(', ');
}

/** What stood there and what stands there now. `earlier` is what the task's own events say of before. */
export function changesIn(row: AuditRow, earlier: Readonly<Record<string, unknown>> | undefined, place: AuditPlace): Change[] {
  const { language } = place;
  if (row.action === 'task.rescheduled') return changed(t(language, 'audit.change.due-on'), date(earlier?.['dueOn'], language), date(row.detail['dueOn'], language));
  const told = taskEventOf(row, place.guideOf);
  if (row.action === 'task.answered' && told !== null && earlier !== undefined) {
    const check = stepOf(told.guide, told.step).checks.find((one) => one.key === row.detail['check']);
    const words = (value: unknown) => answerInWords(check, value, language, place.nameOf);
    return changed(t(language, 'audit.change.answer'), words(earlier['value']), words(row.detail['value']));
  }
  const [before, after] = [fieldsOf(row.detail['before']), fieldsOf(row.detail['after'])];
  return Object.keys(after).flatMap((field) => changed(labelOf(field, language), value(field, before[field], language), value(field, after[field], language)));
}

function changed(label: string, before: string, after: string): Change[] {
  return before === after || before === '' && after === '' ? [] : [{ label, before, after }];
}

function labelOf(field: string, language: Language): string {
  for (const key of [`dataset-field.${field}`, `column.${field}`]) if (hasText(key)) return t(language, key);
  return field;
}

function value(field: string, said: unknown, language: Language): string {
  const words = `yes-no-partly.${String(said)}`;
  if (hasText(words)) return t(language, words);
  return field.endsWith('On') ? date(said, language) : text(said);
}

const fieldsOf = (said: unknown): Readonly<Record<string, unknown>> => (typeof said === 'object' && said !== null ? { ...said } : {});
const date = (said: unknown, language: Language): string => (typeof said === 'string' && said !== '' ? formatDate(language, said) : '');
const listed = (said: unknown): readonly unknown[] => (Array.isArray(said) ? said : []);
const text = (said: unknown): string => (typeof said === 'string' ? said : '');

/** Persons whom the rows name beside who did it, so that their names can be read. */
export function peopleIn(rows: readonly AuditRow[], earlier: ReadonlyMap<Uuid, Readonly<Record<string, unknown>>>, guideOf: AuditPlace['guideOf']): readonly string[] {
  return rows.flatMap((row) => {
    const told = taskEventOf(row, guideOf);
    const check = told === null ? undefined : stepOf(told.guide, told.step).checks.find((one) => one.key === row.detail['check']);
    const answers = check?.kind === 'person' ? [row.detail['value'], earlier.get(row.id)?.['value']] : [];
    return [row.by_id, row.behalf_id, row.detail['personId'], row.detail['replaces'], ...answers, ...listed(row.detail['recipients'])].map(text).filter((id) => id !== '');
  });
}
