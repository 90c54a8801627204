import type { TaskView } from '@stegvis/contract';
import type { TaskStateName } from '@stegvis/workflow';

export const viewKeys = ['to-do', 'to-approve', 'later', 'done'] as const;
export type ViewKey = (typeof viewKeys)[number];

/** The states that each part of "my tasks" holds; every state but the cancelled stands in exactly one. */
export const statesOf: Readonly<Record<ViewKey, readonly TaskStateName[]>> = {
  'to-do': ['returned', 'active', 'ready', 'blocked'],
  'to-approve': ['in-review'],
  later: ['waiting'],
  done: ['done', 'not-applicable'],
};

/** Reviews are told on the first view too, hence they count there. Undefined until it is known. */
export function countOf(view: ViewKey, totals: Partial<Readonly<Record<ViewKey, number>>>): number | undefined {
  const own = totals[view];
  if (view !== 'to-do' || own === undefined) return own;
  const reviews = totals['to-approve'];
  return reviews === undefined ? undefined : own + reviews;
}

export function viewOf(text: string | null): ViewKey {
  return viewKeys.find((key) => key === text) ?? 'to-do';
}

/** What a task still waits for, as titles; hard and soft alike. */
export function waitsFor(task: Pick<TaskView, 'waitsFor'>): readonly string[] {
  return task.waitsFor.filter((one) => !one.holds).map((one) => `${one.step}. ${one.title}`);
}
