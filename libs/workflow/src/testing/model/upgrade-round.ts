import type { Guide } from '../../guide/guide.types.js';
import type { RecordedEvent } from '../../round/membership.js';
import type { TaskEvent } from '../../task/task.types.js';
import type { Instant, Uuid } from '../../vocabulary.js';
import { judgeReadiness, withEvents } from './append-events.js';
import type { Round } from './round.js';

/**
 * Moves a round's tasks to another version of the guide: states, answers and dates stay, finished tasks stay finished,
 * and waiting tasks are judged by the new table.
 */
export function upgradeRound(
  round: Round,
  to: Guide,
  stamp: { readonly at: Instant; readonly by: Uuid | null },
): Round {
  const event: TaskEvent = {
    type: 'guide-upgraded',
    from: round.guide.version,
    to: to.version,
    ...stamp,
    onBehalfOf: null,
  };
  const told = round.tasks.map((task): RecordedEvent => ({ taskId: task.id, event }));
  const upgraded = { ...round, guide: to, tasks: withEvents(round.tasks, told) };
  const steps = to.steps.map((step) => step.key);
  const judged = judgeReadiness(upgraded, steps, null, stamp.at);
  return { ...upgraded, tasks: withEvents(upgraded.tasks, judged), history: [...round.history, ...told, ...judged] };
}
