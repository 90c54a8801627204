import type { RecordedEvent } from '../../round/membership.js';
import { decide } from '../../task/decide.js';
import type { Command, Refusal, TaskEvent, TaskState } from '../../task/task.types.js';
import type { Instant, LocalDate, Uuid } from '../../vocabulary.js';
import { appendEvents, type RoundChange } from './append-events.js';
import { contextOf, taskOf, type Round } from './round.js';

/**
 * Judges a person's command and applies all that follows from it in the round: dependents become ready or wait, a
 * refused dataset leaves or returns, what was published without a met prerequisite is reopened, granted roles are held.
 * Events are in the order in which they happened. Throws only for a task that the round does not have.
 */
export function runCommand(
  round: Round,
  taskId: Uuid,
  command: Command,
  personId: Uuid,
  when: { readonly now: Instant; readonly today: LocalDate },
): ({ readonly ok: true } & RoundChange) | Refusal {
  const task = taskOf(round, taskId);
  const decision = decide(task, command, contextOf(round, task, personId, when));
  if (!decision.ok) return decision;
  if (decision.events.length === 0) return { ok: true, round, events: [] };
  const recorded = decision.events.map((event): RecordedEvent => ({ taskId, event }));
  const after = appendEvents(round, recorded, task.datasetId, when.now);
  return { ok: true, events: after.events, round: withRoles(after.round, task, decision.events, when.today) };
}

function withRoles(round: Round, task: TaskState, events: readonly TaskEvent[], today: LocalDate): Round {
  const changes = events.filter((event) => event.type === 'role-granted' || event.type === 'role-ended');
  const assignments = changes.reduce((held, event) => {
    const place = {
      roundId: event.scope === 'round' ? task.roundId : null,
      datasetId: event.scope === 'dataset' ? task.datasetId : null,
    };
    const ends = event.type === 'role-ended' ? event.personId : event.replaces;
    // Only the assignment of this task ends: a role that the person also has otherwise stays.
    const left = held.filter((one) => one.role !== event.role || one.personId !== ends || one.givenByTask !== task.id);
    const has = left.some(
      (one) =>
        one.role === event.role &&
        one.personId === event.personId &&
        one.roundId === place.roundId &&
        one.datasetId === place.datasetId &&
        (one.to === null || one.to >= today),
    );
    if (event.type === 'role-ended' || has) return left;
    return [
      ...left,
      { role: event.role, personId: event.personId, ...place, from: today, to: null, givenByTask: task.id },
    ];
  }, round.assignments);
  return changes.length === 0 ? round : { ...round, assignments };
}
