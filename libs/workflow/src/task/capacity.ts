import type { RoleHolder } from '../roles/directory.types.js';
import type { TaskContext, TaskState } from './task.types.js';
import type { RoleKey, Uuid } from '../vocabulary.js';

/** In whose right somebody acts: their own (`onBehalfOf` null), or that of a person whose substitute they are today. */
export interface Capacity {
  readonly personId: Uuid;
  readonly onBehalfOf: Uuid | null;
  readonly roles: readonly RoleKey[];
}

/** The own right comes first, so that nobody acts on behalf of another without need. */
export function capacitiesOf(context: TaskContext): readonly Capacity[] {
  const { personId, roles, substituteFor } = context.who;
  return [
    { personId, onBehalfOf: null, roles },
    ...substituteFor.map((absent) => ({ personId, onBehalfOf: absent.personId, roles: absent.roles })),
  ];
}

/** The person in whose right the capacity acts: the actor, or the one stood in for. */
export function principalOf(capacity: Capacity): Uuid {
  return capacity.onBehalfOf ?? capacity.personId;
}

/** The role that does the task now: the role that it is assigned to, or the table's responsible one. */
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

/** The capacity of a coordinator, who alone sets a task aside as not applicable and assigns tasks that give a role. */
export function asCoordinator(context: TaskContext): Capacity | null {
  return capacityWith(context, ['coordinator']);
}

/**
 * The capacity of people who lead the round: they assign, move, open early, cancel and reopen tasks and report
 * problems, but do not do others' tasks.
 */
export function asSteerer(context: TaskContext): Capacity | null {
  return capacityWith(context, ['coordinator', 'project-leader']);
}

export function capacityWith(context: TaskContext, roles: readonly RoleKey[]): Capacity | null {
  return capacitiesOf(context).find((capacity) => capacity.roles.some((role) => roles.includes(role))) ?? null;
}

/**
 * The persons who should do the task: the assigned person or the holders of its role, then the supporting roles.
 * Substitutes are not listed; they act on behalf of one of these. Empty = vacant.
 */
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
