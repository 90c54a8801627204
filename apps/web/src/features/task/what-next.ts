import type { TaskView } from '@stegvis/contract';
import type { TextKey, TextParams } from '@stegvis/wording';

export interface Sentence {
  readonly key: TextKey;
  readonly params: TextParams;
}

type Known = Pick<TaskView, 'state' | 'review' | 'reviewers' | 'doers' | 'submittedBy' | 'availableCommands'>;

/** What happens once the person at the page has done their part. Nobody reviews what they submit themselves: `me` is not among those who will. */
export function whatNext(task: Known, me: string | undefined, list: (names: readonly string[]) => string): Sentence {
  const others = list(task.reviewers.filter((person) => person.id !== me).map((person) => person.name));
  if (task.state === 'done' || task.state === 'not-applicable' || task.state === 'cancelled') return { key: 'task.what-next.done', params: {} };
  if (task.state === 'waiting') return { key: 'task.what-next.waiting', params: {} };
  if (task.state === 'in-review') {
    const mayApprove = task.availableCommands.some((offer) => offer.type === 'approve' && offer.allowed);
    if (!mayApprove) return others === '' ? { key: 'task.what-next.reviewed-role', params: {} } : { key: 'task.what-next.reviewed', params: { people: others } };
    return { key: 'task.what-next.reviewing', params: { person: task.submittedBy?.name ?? list(task.doers.map((person) => person.name)) } };
  }
  if (!task.review) return { key: 'task.what-next.complete', params: {} };
  if (others === '') return { key: 'task.what-next.review-role', params: {} };
  return { key: 'task.what-next.review', params: { people: others } };
}
