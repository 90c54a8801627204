import { endHandBack, handBack } from '../../task/hand-back.js';
import type { Instant, LocalDate, Uuid } from '../../vocabulary.js';
import { appendEvents, type RoundChange } from './append-events.js';
import { contextOf, taskOf, type Round } from './round.js';

/** A person says in a comment that a task is not theirs; without a reason they take back what they said there. */
export function handTaskBack(
  round: Round,
  taskId: Uuid,
  said: { readonly commentId: Uuid; readonly personId: Uuid; readonly reason: string | null },
  when: { readonly now: Instant; readonly today: LocalDate },
): RoundChange {
  const task = taskOf(round, taskId);
  const context = contextOf(round, task, said.personId, when);
  const { commentId, personId, reason } = said;
  const decision =
    reason === null
      ? endHandBack(task, { commentId, because: 'taken-back' }, context)
      : handBack(task, { commentId, personId, reason }, context);
  const events = decision.ok ? decision.events.map((event) => ({ taskId, event })) : [];
  return events.length === 0 ? { round, events } : appendEvents(round, events, task.datasetId, when.now);
}
