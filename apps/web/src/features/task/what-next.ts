import type { MeView, TaskView } from '@stegvis/contract';
import type { TextKey, TextParams } from '@stegvis/wording';

export interface Sentence {
  readonly key: TextKey;
  readonly params: TextParams;
}

type PersonRef = TaskView['doers'][number];
interface Reader {
  readonly person: Pick<MeView['person'], 'id'>;
  readonly roles: readonly Pick<MeView['roles'][number], 'onBehalfOf'>[];
}
type Known = Pick<TaskView, 'state' | 'review' | 'reviewers' | 'doers' | 'submittedBy' | 'availableCommands'>;

/**
 * What happens after the reader, or whoever does the task, has done their part. Nobody reviews what they submit
 * themselves, nor what their substitute submits: the `submitters`, who are the reader and the people they stand in for,
 * are left out.
 */
export function whatNext(
  task: Known,
  submitters: readonly string[],
  list: (names: readonly string[]) => string,
): Sentence {
  const others = list(task.reviewers.filter((person) => !submitters.includes(person.id)).map((person) => person.name));
  if (task.state === 'done' || task.state === 'not-applicable' || task.state === 'cancelled') {
    return { key: 'task.what-next.done', params: {} };
  }
  if (task.state === 'waiting') return { key: 'task.what-next.waiting', params: {} };
  if (task.state === 'in-review') {
    const mayApprove = task.availableCommands.some((offer) => offer.type === 'approve' && offer.allowed);
    if (!mayApprove) {
      return others === ''
        ? { key: 'task.what-next.reviewed-role', params: {} }
        : { key: 'task.what-next.reviewed', params: { people: others } };
    }
    return {
      key: 'task.what-next.reviewing',
      params: { person: task.submittedBy?.name ?? list(task.doers.map((person) => person.name)) },
    };
  }
  if (
    task.availableCommands.some(
      ({ type, code }) => (type === 'submit' || type === 'complete') && code === 'not-allowed',
    )
  ) {
    return whenAnotherDoesIt(task.review, others);
  }
  if (!task.review) return { key: 'task.what-next.complete', params: {} };
  if (others === '') return { key: 'task.what-next.review-role', params: {} };
  return { key: 'task.what-next.review', params: { people: others } };
}

function whenAnotherDoesIt(review: boolean, reviewers: string): Sentence {
  if (!review) return { key: 'task.what-next.other-completes', params: {} };
  if (reviewers === '') return { key: 'task.what-next.reviewed-role', params: {} };
  return { key: 'task.what-next.other-submits', params: { people: reviewers } };
}

/** The people on whose behalf somebody acts who has neither the task nor its review in their own right. */
export function standsInFor(task: Pick<TaskView, 'doers' | 'reviewers'>, me: Reader): readonly PersonRef[] {
  const people = [...task.doers, ...task.reviewers];
  if (people.some((one) => one.id === me.person.id)) return [];
  const away = new Set(me.roles.flatMap((held) => (held.onBehalfOf === null ? [] : [held.onBehalfOf.id])));
  return [...new Map(people.filter((one) => away.has(one.id)).map((one) => [one.id, one])).values()];
}
