import type { TaskView } from '@stegvis/contract';
import type { TaskStateName } from '@stegvis/workflow';

export const viewKeys = ['to-do', 'to-approve', 'later', 'done'] as const;
export type ViewKey = (typeof viewKeys)[number];

/** The states of each part of "my tasks"; every state except cancelled is in exactly one. */
export const statesOf: Readonly<Record<ViewKey, readonly TaskStateName[]>> = {
  'to-do': ['returned', 'active', 'ready', 'blocked'],
  'to-approve': ['in-review'],
  later: ['waiting'],
  done: ['done', 'not-applicable'],
};

/** Reviews are shown on the first view too, so they count there. Undefined until it is known. */
export function countOf(view: ViewKey, totals: Partial<Readonly<Record<ViewKey, number>>>): number | undefined {
  const own = totals[view];
  if (view !== 'to-do' || own === undefined) return own;
  const reviews = totals['to-approve'];
  return reviews === undefined ? undefined : own + reviews;
}

export function viewOf(text: string | null): ViewKey {
  return viewKeys.find((key) => key === text) ?? 'to-do';
}

/** The titles of what a task still waits for, hard and soft alike. */
export function waitsFor(task: Pick<TaskView, 'waitsFor'>): readonly string[] {
  return task.waitsFor.filter((one) => !one.holds).map((one) => `${one.step}. ${one.title}`);
}
