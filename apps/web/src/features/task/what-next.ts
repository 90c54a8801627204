import type { TaskView } from '@stegvis/contract';
import type { TextKey, TextParams } from '@stegvis/wording';

export interface Sentence {
  readonly key: TextKey;
  readonly params: TextParams;
}

type Known = Pick<TaskView, 'state' | 'review' | 'reviewers' | 'doers' | 'submittedBy'>;

/** What happens once the person at the page has done their part. */
export function whatNext(task: Known, list: (names: readonly string[]) => string): Sentence {
  if (task.state === 'done' || task.state === 'not-applicable' || task.state === 'cancelled') return { key: 'task.what-next.done', params: {} };
  if (task.state === 'waiting') return { key: 'task.what-next.waiting', params: {} };
  if (task.state === 'in-review') {
    return { key: 'task.what-next.reviewing', params: { person: task.submittedBy?.name ?? list(task.doers.map((person) => person.name)) } };
  }
  if (!task.review) return { key: 'task.what-next.complete', params: {} };
  if (task.reviewers.length === 0) return { key: 'task.what-next.review-role', params: {} };
  return { key: 'task.what-next.review', params: { people: list(task.reviewers.map((person) => person.name)) } };
}
