import { decide } from '../task/decide.js';
import { evolve } from '../task/evolve.js';
import type { Command, Missing, RefusalCode, TaskContext, TaskEvent, TaskState } from '../task/task.types.js';

/** The state after the command, with its events; throws when it is refused. */
export function accepted(
  state: TaskState,
  command: Command,
  context: TaskContext,
): { readonly state: TaskState; readonly events: readonly TaskEvent[] } {
  const decision = decide(state, command, context);
  if (!decision.ok) {
    throw new Error(`${command.type} was refused: ${decision.code} ${JSON.stringify(decision.missing)}`);
  }
  return { state: decision.events.reduce(evolve, state), events: decision.events };
}

export function eventTypes(state: TaskState, command: Command, context: TaskContext): readonly TaskEvent['type'][] {
  return accepted(state, command, context).events.map((event) => event.type);
}

/** The refusal; throws when the command is accepted. */
export function refused(
  state: TaskState,
  command: Command,
  context: TaskContext,
): { readonly code: RefusalCode; readonly missing: readonly Missing[] } {
  const decision = decide(state, command, context);
  if (decision.ok) throw new Error(`${command.type} was accepted: ${JSON.stringify(decision.events)}`);
  return { code: decision.code, missing: decision.missing };
}
