import type { WorkingCalendar } from '../calendar/calendar.js';
import { toDayNumber } from '../calendar/dates.js';
import type { LocalDate, RoleKey, TaskStateName, Uuid } from '../vocabulary.js';

/** The kinds of things that can need the coordinator's attention, most pressing first. */
export const attentionKinds = [
  'mail-held',
  'to-do',
  'handed-back',
  'my-review',
  'vacant',
  'unassigned',
  'blocked',
  'late',
  'review',
  'silent',
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** People read a list of this length; they do not read a longer one. */
export const mostAttention = 7;
/** After this many working days a block counts as long, and a task without any event counts as silent. */
const longBlockedDays = 5;
const silentDays = 10;

/** An open task that somebody has to act on, or that is blocked. */
export interface AttentionTask {
  readonly taskId: Uuid;
  readonly roundId: Uuid;
  readonly datasetId: Uuid | null;
  readonly step: number;
  readonly state: TaskStateName;
  readonly role: RoleKey;
  /** The people whom it waits for now; empty when nobody can act. */
  readonly assignees: readonly Uuid[];
  readonly dueOn: LocalDate | null;
  /** The day of the latest event of the task. */
  readonly lastOn: LocalDate;
  readonly blocked: { readonly since: LocalDate; readonly expectedOn: LocalDate | null } | null;
}

/** A to-do of the person who asks. */
export interface AttentionToDo {
  readonly toDoId: Uuid;
  /** Somebody said that the task is not theirs: nobody does it until it is assigned to another. */
  readonly handedBack: boolean;
  readonly taskId: Uuid | null;
  readonly datasetId: Uuid | null;
  readonly since: LocalDate;
  readonly dueOn: LocalDate | null;
}

export interface AttentionFacts {
  readonly me: Uuid;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly tasks: readonly AttentionTask[];
  readonly toDos: readonly AttentionToDo[];
  /** Mail is held, and the person who asks is one who should know: those whom the guide waits for are not notified. */
  readonly mailHeld: boolean;
}

export interface AttentionItem {
  readonly kind: AttentionKind;
  /** How many tasks, datasets or to-dos the row sums up. */
  readonly count: number;
  /** How long the worst of them has lasted: calendar days past the due date for `late`, working days for every other kind. */
  readonly days: number;
  readonly personId: Uuid | null;
  readonly role: RoleKey | null;
  /** The round and the step that all of them belong to; null when they differ. */
  readonly roundId: Uuid | null;
  readonly step: number | null;
  /** The id of the worst of them: a task, to-do or dataset. */
  readonly taskId: Uuid | null;
  readonly toDoId: Uuid | null;
  readonly datasetId: Uuid | null;
}

export interface Attention {
  readonly items: readonly AttentionItem[];
  /** The number of rows beyond the limit. */
  readonly more: number;
}

/**
 * At most `most` rows: the first of each kind before the second of any, so that no kind hides another. Each task is
 * counted in one row only.
 */
export function attentionOf(facts: AttentionFacts, most: number = mostAttention): Attention {
  const rows = [...(facts.mailHeld ? [mailHeld] : []), ...toDoRows(facts), ...taskRows(facts)];
  const byKind = attentionKinds.map((kind) =>
    rows.filter((row) => row.kind === kind).toSorted((a, b) => b.days - a.days || b.count - a.count),
  );
  const turns = Math.max(0, ...byKind.map((kind) => kind.length));
  const inTurn = Array.from({ length: turns }, (_, turn) => byKind.flatMap((kind) => kind[turn] ?? [])).flat();
  const chosen = new Set(inTurn.slice(0, most));
  return { items: byKind.flat().filter((row) => chosen.has(row)), more: rows.length - chosen.size };
}

const blank = {
  personId: null,
  role: null,
  roundId: null,
  step: null,
  taskId: null,
  toDoId: null,
  datasetId: null,
} as const;
const mailHeld: AttentionItem = { ...blank, kind: 'mail-held', count: 1, days: 0 };

function toDoRows({ toDos, calendar, today }: AttentionFacts): readonly AttentionItem[] {
  return toDos.map((one) => ({
    ...blank,
    kind: one.handedBack ? 'handed-back' : 'to-do',
    count: 1,
    days: Math.max(0, calendar.workingDaysBetween(one.since, today)),
    taskId: one.taskId,
    toDoId: one.toDoId,
    datasetId: one.datasetId,
  }));
}

interface Finding {
  readonly kind: AttentionKind;
  readonly days: number;
  /** Findings of one kind and group make one row. */
  readonly group: string;
  readonly task: AttentionTask;
}

function taskRows(facts: AttentionFacts): readonly AttentionItem[] {
  const groups = new Map<string, Finding[]>();
  for (const task of facts.tasks) {
    const found = findingOf(task, facts);
    if (found === null) continue;
    const key = `${found.kind} ${found.group}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()].map(rowOf);
}

/** The first kind that applies to a task; null when none does. */
function findingOf(
  task: AttentionTask,
  { me, today, calendar }: Pick<AttentionFacts, 'me' | 'today' | 'calendar'>,
): Finding | null {
  const since = (day: LocalDate) => Math.max(0, calendar.workingDaysBetween(day, today));
  const person = task.assignees[0] ?? '';
  const silence = since(task.lastOn);
  if (task.state === 'in-review') {
    return task.assignees.includes(me)
      ? { kind: 'my-review', days: silence, group: '', task }
      : { kind: 'review', days: silence, group: person, task };
  }
  if (task.assignees.length === 0) {
    return task.role === 'information-owner'
      ? { kind: 'unassigned', days: silence, group: task.roundId, task }
      : { kind: 'vacant', days: silence, group: task.role, task };
  }
  if (
    task.blocked !== null &&
    (since(task.blocked.since) >= longBlockedDays ||
      (task.blocked.expectedOn !== null && task.blocked.expectedOn < today))
  ) {
    return { kind: 'blocked', days: since(task.blocked.since), group: task.taskId, task };
  }
  if (task.dueOn !== null && task.dueOn < today) {
    return { kind: 'late', days: toDayNumber(today) - toDayNumber(task.dueOn), group: person, task };
  }
  return task.blocked === null && silence >= silentDays ? { kind: 'silent', days: silence, group: person, task } : null;
}

function rowOf(findings: readonly Finding[]): AttentionItem {
  const worst = findings.reduce((most, one) => (one.days > most.days ? one : most));
  const { kind, task } = worst;
  const datasets = new Set(findings.map((one) => one.task.datasetId ?? one.task.taskId));
  return {
    ...blank,
    kind,
    count: kind === 'unassigned' ? datasets.size : findings.length,
    days: worst.days,
    personId: kind === 'vacant' || kind === 'unassigned' ? null : (task.assignees[0] ?? null),
    role: kind === 'vacant' || kind === 'unassigned' ? task.role : null,
    roundId: findings.every((one) => one.task.roundId === task.roundId) ? task.roundId : null,
    step: findings.every((one) => one.task.step === task.step) ? task.step : null,
    taskId: task.taskId,
    datasetId: task.datasetId,
  };
}
