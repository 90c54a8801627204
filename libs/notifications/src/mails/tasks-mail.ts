import { hasText, t, type Language, type TextParams } from '@stegvis/wording';
import { dateBeside } from './dates.js';
import type { Group, MailParts, Section } from './layout.js';
import { roleName } from './role-name.js';

export interface TaskLine {
  /** `review`: the task waits for this person's approval. */
  readonly kind: 'do' | 'review';
  /** The task in words, with its dataset; never answers, notes or verdicts. */
  readonly title: string;
  readonly round: string;
  readonly dueOn: string | null;
  /** About how many minutes its questions take; 0 when it has none, or when the time is unknown. */
  readonly minutes: number;
  readonly url: string;
  /** Why the task is this person's: a role held, or a person who assigned it (null when that is unknown). */
  readonly why: { readonly role: string } | { readonly person: string | null };
  readonly submittedBy?: string;
}

export interface TasksProps {
  readonly name: string;
  readonly organisation: string;
  /** `YYYY-MM-DD` in the organisation's zone. */
  readonly today: string;
  /** The address of the list of all tasks of the person. */
  readonly url: string;
  /** At least one. */
  readonly tasks: readonly TaskLine[];
}

/** Tasks beyond this number are counted, not listed. */
export const mostListed = 20;
const longestTitle = 90;

/** Notifies a person of all tasks that became theirs within the quiet window, to do and to review. */
export function tasksMail(props: TasksProps, language: Language): MailParts {
  const tasks = [...props.tasks].sort(byDueDate);
  const listed = tasks.slice(0, mostListed);
  const onlyReviews = tasks.every((task) => task.kind === 'review');
  const someReview = tasks.some((task) => task.kind === 'review');
  const [first] = tasks;
  const one = tasks.length === 1 && first !== undefined;
  return {
    language,
    subject: subjectOf(props, tasks, language),
    greeting: t(language, 'mail.greeting', { name: props.name }),
    lead: [t(language, 'mail.tasks.what', { count: tasks.length, organisation: props.organisation })],
    facts: [],
    quote: null,
    sections: sectionsOf(listed, tasks.length - listed.length, props.today, language),
    next: [
      ...(onlyReviews ? [] : [t(language, one ? 'mail.tasks.next' : 'mail.tasks.next-many')]),
      ...(someReview ? [t(language, one ? 'mail.tasks.next-review' : 'mail.tasks.next-review-many')] : []),
    ],
    button: one
      ? { label: t(language, 'mail.tasks.button-one'), url: first.url }
      : { label: t(language, 'mail.tasks.button-many'), url: props.url },
    organisation: props.organisation,
  };
}

function subjectOf(props: TasksProps, tasks: readonly TaskLine[], language: Language): string {
  const [first] = tasks;
  const due = tasks.find((task) => task.dueOn !== null)?.dueOn ?? null;
  const review = tasks.every((task) => task.kind === 'review') ? '-review' : '';
  const key = `mail.tasks.subject-${tasks.length === 1 ? 'one' : 'many'}${review}${due === null ? '' : due < props.today ? '-overdue' : '-due'}`;
  const params: TextParams = {
    count: tasks.length,
    organisation: props.organisation,
    title: shortened(first?.title ?? ''),
    date: due === null ? '' : dateBeside(language, due, props.today),
  };
  return t(language, hasText(key) ? key : 'mail.tasks.subject-many', params);
}

export function sectionsOf(
  listed: readonly TaskLine[],
  more: number,
  today: string,
  language: Language,
): readonly Section[] {
  const parts = (['review', 'do'] as const).flatMap((kind) =>
    grouped(
      listed.filter((task) => task.kind === kind),
      (task) => task.round,
    ).map((tasks) => ({ kind, tasks })),
  );
  return parts.map(({ kind, tasks }, index) => ({
    heading: t(language, kind === 'review' ? 'mail.tasks.to-review' : 'mail.tasks.to-do', { round: tasks[0].round }),
    groups: grouped(tasks, (task) => JSON.stringify(task.why)).map((group) => groupOf(group, today, language)),
    rest: more > 0 && index === parts.length - 1 ? t(language, 'mail.tasks.more', { count: more }) : null,
  }));
}

function groupOf(tasks: Several<TaskLine>, today: string, language: Language): Group {
  return {
    intro: whyLine(tasks[0], tasks.length, language),
    items: tasks.map((task) => ({ title: task.title, url: task.url, lines: linesOf(task, today, language) })),
  };
}

type Several<T> = readonly [T, ...T[]];

/** Groups items by key, in the order of the first item of each group. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly Several<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function linesOf(task: TaskLine, today: string, language: Language): readonly string[] {
  return [
    dueLine(task.dueOn, today, language),
    ...(task.kind === 'review' || task.minutes === 0
      ? []
      : [t(language, 'mail.tasks.minutes', { minutes: task.minutes })]),
    ...(task.submittedBy === undefined ? [] : [t(language, 'mail.tasks.submitted-by', { person: task.submittedBy })]),
  ];
}

function dueLine(dueOn: string | null, today: string, language: Language): string {
  if (dueOn === null) return `${t(language, 'mail.row.deadline')}: ${t(language, 'mail.no-deadline')}`;
  return t(language, dueOn < today ? 'mail.tasks.overdue' : 'mail.tasks.due', {
    date: dateBeside(language, dueOn, today),
  });
}

function whyLine({ why }: TaskLine, count: number, language: Language): string {
  if ('role' in why) return t(language, 'mail.tasks.why-role', { count, role: roleName(language, why.role) });
  return why.person === null
    ? t(language, 'mail.tasks.why-named', { count })
    : t(language, 'mail.tasks.why-person', { count, person: why.person });
}

export function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= longestTitle
    ? title
    : `${characters
        .slice(0, longestTitle - 1)
        .join('')
        .trimEnd()}…`;
}

/** Tasks without a date come last; others keep their order when the dates are equal. */
export function byDueDate(a: TaskLine, b: TaskLine): number {
  if (a.dueOn === b.dueOn) return 0;
  if (a.dueOn === null) return 1;
  if (b.dueOn === null) return -1;
  return a.dueOn < b.dueOn ? -1 : 1;
}
