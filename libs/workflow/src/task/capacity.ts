import type { RoleHolder } from '../roles/directory.types.js';
import type { TaskContext, TaskState } from './task.types.js';
import type { RoleKey, Uuid } from '../vocabulary.js';

/** As whom somebody acts: in their own right (`onBehalfOf` null) or for a person whose substitute they are today. */
export interface Capacity {
  readonly personId: Uuid;
  readonly onBehalfOf: Uuid | null;
  readonly roles: readonly RoleKey[];
}

/** Own right first, so that nobody acts for another where it is not needed. */
export function capacitiesOf(context: TaskContext): readonly Capacity[] {
  const { personId, roles, substituteFor } = context.who;
  return [
    { personId, onBehalfOf: null, roles },
    ...substituteFor.map((absent) => ({ personId, onBehalfOf: absent.personId, roles: absent.roles })),
  ];
}

/** Whom the capacity speaks for: the person itself or the one stood in for. */
export function principalOf(capacity: Capacity): Uuid {
  return capacity.onBehalfOf ?? capacity.personId;
}

/** The role that does the task now: handed to a role, or the table's responsible one. */
export function doingRole(state: TaskState, context: TaskContext): RoleKey {
  return state.assignedRole ?? context.definition.responsible;
}

function isDoer(capacity: Capacity, state: TaskState, context: TaskContext): boolean {
  if (capacity.roles.some((role) => context.definition.supporting.includes(role))) return true;
  if (state.assignedPerson !== null) return principalOf(capacity) === state.assignedPerson;
  return capacity.roles.includes(doingRole(state, context));
}

export function asDoer(state: TaskState, context: TaskContext): Capacity | null {
  return capacitiesOf(context).find((capacity) => isDoer(capacity, state, context)) ?? null;
}

/** Those who steer the round: they hand out, move, open early, close and reopen, but do not do others' tasks. */
export function asCoordinator(context: TaskContext): Capacity | null {
  return capacityWith(context, ['coordinator']);
}

export function asSteerer(context: TaskContext): Capacity | null {
  return capacityWith(context, ['coordinator', 'project-leader']);
}

export function capacityWith(context: TaskContext, roles: readonly RoleKey[]): Capacity | null {
  return capacitiesOf(context).find((capacity) => capacity.roles.some((role) => roles.includes(role))) ?? null;
}

/** Persons whose turn it is to do the task: the named person or the holders of its role, then those who support.
 *  Substitutes are not listed; they act on behalf of one of these. Empty = vacant. */
export function doers(context: TaskContext, state: TaskState): readonly Uuid[] {
  const first =
    state.assignedPerson !== null ? [state.assignedPerson] : holdersOf(context, [doingRole(state, context)]);
  return unique([...first, ...holdersOf(context, context.definition.supporting)]);
}

export function holdersOf(context: TaskContext, roles: readonly RoleKey[]): readonly Uuid[] {
  return unique(
    roles.flatMap((role) =>
      context.holders.filter((holder: RoleHolder) => holder.role === role).map((holder) => holder.personId),
    ),
  );
}

export function isHeld(context: Pick<TaskContext, 'holders'>, role: RoleKey): boolean {
  return context.holders.some((holder) => holder.role === role);
}

export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
