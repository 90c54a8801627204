import type { TaskStateName } from '../vocabulary.js';

/** The state of a group is the first of these that one of its tasks has. */
const precedence = ['blocked', 'returned', 'in-review', 'active', 'ready', 'waiting'] as const;

/** The state of a group of tasks; an empty group is waiting. */
export function aggregateState(states: readonly TaskStateName[]): TaskStateName {
  const open = precedence.find((state) => states.includes(state));
  const finished = states.some((state) => state === 'done' || state === 'not-applicable');
  if (open !== undefined) return finished && (open === 'ready' || open === 'waiting') ? 'active' : open;
  if (states.includes('done')) return 'done';
  if (states.includes('not-applicable')) return 'not-applicable';
  return states.includes('cancelled') ? 'cancelled' : 'waiting';
}
