import { grantersOf, holdsGranter, mayEnd, mayGrant, type Right } from '../../roles/authority.js';
import type { CheckDefinition } from '../../guide/guide.types.js';
import type { Command, Missing, Refusal, TaskContext, TaskEvent, TaskState } from '../task.types.js';
import type { RoleKey, Uuid } from '../../vocabulary.js';
import { refuse } from './guards.js';

type Granting = NonNullable<CheckDefinition['grants']>;
type RoleEvent = Extract<TaskEvent, { type: 'role-granted' | 'role-ended' }>;

/** The right that a check of the task gives. */
export function rightOf(grants: Granting, state: TaskState): Right & { readonly within: Uuid } {
  return {
    role: grants.role,
    roundId: grants.scope === 'round' ? state.roundId : null,
    datasetId: grants.scope === 'dataset' ? state.datasetId : null,
    within: state.roundId,
  };
}

/**
 * A check that grants a role is answered only by somebody who may grant it by a role of their own: neither an assigned
 * task nor an absence that they cover is enough. Returns the events, with roles marked that the person granted to
 * themselves, or the refusal.
 */
export function judgeGrants(
  events: readonly TaskEvent[],
  state: TaskState,
  context: TaskContext,
): readonly TaskEvent[] | Refusal {
  const missing: Missing[] = [];
  const judged = events.map((event): TaskEvent => {
    if (event.type === 'answered') missing.push(...noted(event.check, events, state, context));
    if (event.type !== 'role-granted' && event.type !== 'role-ended') return event;
    const verdict = judge(event, state, context);
    if (!verdict.ok) {
      missing.push({ kind: 'role', check: checkOf(event, context), role: event.role, reason: verdict.code });
    }
    return verdict.ok && verdict.byOneself && event.type === 'role-granted' ? { ...event, byOneself: true } : event;
  });
  return missing.length > 0 ? refuse('beyond-authority', missing) : judged;
}

function judge(event: RoleEvent, state: TaskState, context: TaskContext): ReturnType<typeof mayGrant> {
  const right = rightOf(event, state);
  const { personId } = context.who;
  if (event.type === 'role-ended') return mayEnd(context.directory, personId, { ...right, personId: event.personId });
  return mayGrant(context.directory, personId, { ...right, personId: event.personId, from: context.today });
}

/** An answer that changes no role, such as one with another note, is allowed for everybody who may answer. */
function noted(key: string, events: readonly TaskEvent[], state: TaskState, context: TaskContext): readonly Missing[] {
  const grants = context.definition.checks.find((check) => check.key === key)?.grants;
  if (
    grants === undefined ||
    events.some((event) => (event.type === 'role-granted' || event.type === 'role-ended') && event.role === grants.role)
  ) {
    return [];
  }
  if (holdsGranter(context.directory, context.who.personId, rightOf(grants, state))) return [];
  return [{ kind: 'role', check: key, role: grants.role, reason: 'not-granter' }];
}

function checkOf(event: RoleEvent, context: TaskContext): string {
  return context.definition.checks.find((check) => check.grants?.role === event.role)?.key ?? '';
}

/** A task that gives a role may only be assigned to somebody who may give it, since nobody else could finish it. */
export function refuseAssignee(
  state: TaskState,
  { personId = null, role = null }: Extract<Command, { type: 'assign' }>,
  context: TaskContext,
): Refusal | null {
  const missing = context.definition.checks.flatMap((check): Missing[] => {
    if (check.grants === undefined) return [];
    const right = rightOf(check.grants, state);
    const able = mayBeGivenBy(right, personId, role, context);
    return able ? [] : [{ kind: 'role', check: check.key, role: right.role, reason: 'assignee-not-granter' }];
  });
  return missing.length === 0 ? null : refuse('beyond-authority', missing);
}

function mayBeGivenBy(
  right: ReturnType<typeof rightOf>,
  personId: Uuid | null,
  role: RoleKey | null,
  context: TaskContext,
): boolean {
  if (personId !== null) return holdsGranter(context.directory, personId, right);
  return role === null || grantersOf[right.role].includes(role);
}

export function asksForRole(context: TaskContext): boolean {
  return context.definition.checks.some((check) => check.grants !== undefined);
}
