import type { AttentionView } from '@stegvis/contract';
import type { AttentionKind } from '@stegvis/workflow';
import type { Speaker } from '../../ui/language.js';

export interface AttentionWords {
  readonly title: string;
  readonly hint: string | null;
  /** The address where it can be solved, with filters set. */
  readonly to: string;
}

/** A row in words: who, what and how long; a single thing by its name, several by their number. */
export function inWords(row: AttentionView, speak: Pick<Speaker, 't'>): AttentionWords {
  const many = row.count === 1 ? 0 : 1;
  return {
    title: titles[row.kind][many](row, speak.t) ?? nameOf(row),
    hint: hints[row.kind][many](row, speak.t),
    to: placeOf(row),
  };
}

type Words = (row: AttentionView, t: Speaker['t']) => string | null;

const noted: Words = ({ note }) => note;
const silent: Words = () => null;

/** The texts for one and for many: a single thing is called by its name. */
const titles: Readonly<Record<AttentionKind, readonly [Words, Words]>> = {
  'mail-held': [noted, noted],
  'to-do': [noted, noted],
  'handed-back': [
    (row, t) => t('attention.handed-back', { what: nameOf(row) }),
    (row, t) => t('attention.handed-back', { what: nameOf(row) }),
  ],
  vacant: [
    (row, t) => t('attention.vacant', { role: roleOf(row, t) }),
    (row, t) => t('attention.vacant', { role: roleOf(row, t) }),
  ],
  unassigned: [
    (row, t) => t('attention.unassigned.one', { dataset: row.dataset?.title ?? nameOf(row) }),
    (row, t) => t('attention.unassigned', { count: row.count }),
  ],
  'my-review': [
    (row, t) => t('attention.my-review.one', { what: nameOf(row) }),
    (row, t) => t('attention.my-review', { count: row.count }),
  ],
  review: [
    (row, t) => t('attention.review.one', { what: nameOf(row) }),
    (row, t) => t('attention.review', { person: personOf(row), count: row.count }),
  ],
  blocked: [
    (row, t) => t('attention.blocked', { what: nameOf(row), days: row.days }),
    (row, t) => t('attention.blocked', { what: nameOf(row), days: row.days }),
  ],
  late: [
    (row, t) => t('attention.late.one', { what: nameOf(row), days: row.days }),
    (row, t) => t('attention.late', { person: personOf(row), count: row.count }),
  ],
  silent: [
    (row, t) => t('attention.silent.one', { what: nameOf(row), days: row.days }),
    (row, t) => t('attention.silent', { person: personOf(row), count: row.count }),
  ],
};

const who: Words = (row, t) => (row.person === null ? null : t('attention.who', { person: row.person.name }));
const wanted: Words = (row, t) => t('attention.vacant.hint', { count: row.count });
const waited: Words = (row, t) => t('attention.waited', { days: row.days });
const reviewer: Words = (row, t) =>
  row.person === null
    ? t('attention.review.nobody')
    : t('attention.waits-for', { person: row.person.name, days: row.days });
const asked: Words = (row, t) => t('attention.to-do.hint', { person: personOf(row), what: nameOf(row) });
const handed: Words = (row, t) =>
  row.note === null
    ? t('attention.handed-back.hint', { person: personOf(row) })
    : t('attention.handed-back.note', { person: personOf(row), note: row.note });
const problem: Words = (row, t) => (row.note === null ? null : t('attention.blocked.hint', { what: row.note }));

const hints: Readonly<Record<AttentionKind, readonly [Words, Words]>> = {
  'mail-held': [silent, silent],
  'to-do': [asked, asked],
  'handed-back': [handed, handed],
  vacant: [wanted, wanted],
  unassigned: [wanted, wanted],
  'my-review': [waited, waited],
  review: [reviewer, waited],
  blocked: [problem, problem],
  late: [who, (row, t) => t('attention.late.hint', { what: nameOf(row), days: row.days })],
  silent: [who, (row, t) => t('attention.silent.hint', { what: nameOf(row), days: row.days })],
};

function personOf({ person }: AttentionView): string {
  return person?.name ?? '';
}

function roleOf({ role }: AttentionView, t: Speaker['t']): string {
  return role === null ? '' : t(`role.${role}`);
}

/** The address where it can be solved: the single thing, or a list with the filters set. */
export function placeOf(row: AttentionView): string {
  const { kind, count, role } = row;
  if (kind === 'mail-held') return '/settings#mail';
  if (kind === 'vacant') return `/roles?${filled({ give: role })}#give`;
  if (kind === 'unassigned') return ownerPlace(row);
  if (count === 1 && row.task !== null) return `/tasks/${row.task.id}`;
  if (count === 1 && row.dataset !== null) return `/datasets/${row.dataset.id}`;
  return listPlace(row);
}

function ownerPlace({ count, dataset, roundId, step }: AttentionView): string {
  if (count === 1 && dataset !== null) {
    return `/roles?${filled({ give: 'information-owner', forDataset: dataset.id })}#give`;
  }
  return roundId === null
    ? `/tasks?${filled({ vacant: 'true', role: 'information-owner' })}`
    : `/rounds/${roundId}/matrix?${filled({ show: 'vacant', step })}`;
}

const filters: Readonly<Partial<Record<AttentionKind, Readonly<Record<string, string>>>>> = {
  review: { state: 'in-review' },
  late: { overdue: 'true' },
  silent: { state: 'ready,active,returned' },
};

function listPlace({ kind, person, roundId, step }: AttentionView): string {
  if (kind === 'my-review') return '/my-tasks/to-approve';
  const filter = filters[kind];
  return filter === undefined
    ? '/my-tasks'
    : `/tasks?${filled({ ...filter, assignee: person?.id ?? null, roundId, step })}`;
}

function filled(values: Readonly<Record<string, string | number | null>>): string {
  return new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  ).toString();
}

function nameOf({ task, dataset }: AttentionView): string {
  const parts = [dataset?.title, task?.title].filter((part) => part !== undefined && part !== '');
  return parts.join(': ');
}
