import {
  initialTask,
  isOpen,
  movers,
  stepKeyOf,
  stepOf,
  withSubstitutes,
  type Guide,
  type RoleKey,
  type TaskContext,
  type TaskState,
  type TaskStateName,
  type Uuid,
} from '@stegvis/workflow';
import type { RolesToday } from '../roles/roles.door.js';

const nobody: readonly Uuid[] = [];
const known = new WeakMap<RolesToday, Map<string, readonly Uuid[]>>();

/**
 * Whom the task waits for now, substitutes included; empty for a finished one and when the role is vacant. Tasks with
 * the same relevant fields get the same array, so that a board of thousands of cells computes only a few.
 */
export function assigneesOf(roles: RolesToday, task: TurnRow, guide: Guide): readonly Uuid[] {
  if (!isOpen(task.state)) return nobody;
  const turns = known.get(roles) ?? new Map<string, readonly Uuid[]>();
  known.set(roles, turns);
  const review = task.state === 'in-review' ? `${task.submitted_by ?? ''}/${task.submitted_on_behalf_of ?? ''}` : '';
  const place = roles.placeOf(task.round_id, task.dataset_id);
  const key = `${place}|${guide.version}|${String(task.step)}|${task.assigned_person ?? ''}|${task.assigned_role ?? ''}|${review}`;
  const before = turns.get(key);
  if (before !== undefined) return before;
  const state = stateOf(task);
  const found = withSubstitutes(movers(state, contextOf(roles, task, state, guide)), roles.absences, roles.today);
  turns.set(key, found);
  return found;
}

function contextOf(roles: RolesToday, task: TurnRow, state: TaskState, guide: Guide): TaskContext {
  return {
    ...unasked,
    today: roles.today,
    definition: stepOf(guide, state.step),
    holders: roles.holders(task.round_id, task.dataset_id),
    fourEyes: roles.fourEyes,
  };
}

/** The fields that decide who has to act. */
export interface TurnRow {
  readonly id: Uuid;
  readonly round_id: Uuid;
  readonly dataset_id: Uuid | null;
  readonly step: number;
  readonly state: TaskStateName;
  readonly assigned_person: Uuid | null;
  readonly assigned_role: RoleKey | null;
  readonly submitted_by: Uuid | null;
  readonly submitted_on_behalf_of: Uuid | null;
}

export const turnColumns = [
  'id',
  'round_id',
  'dataset_id',
  'step',
  'state',
  'assigned_person',
  'assigned_role',
  'submitted_by',
  'submitted_on_behalf_of',
] as const satisfies readonly (keyof TurnRow)[];

const blank = initialTask({ id: '', roundId: '', datasetId: null, step: 'appoint-coordinator' });

function stateOf(row: TurnRow): TaskState {
  return {
    ...blank,
    id: row.id,
    roundId: row.round_id,
    datasetId: row.dataset_id,
    step: stepKeyOf(row.step),
    state: row.state,
    assignedPerson: row.assigned_person,
    assignedRole: row.assigned_role,
    submittedBy: row.submitted_by,
    submittedOnBehalfOf: row.submitted_on_behalf_of,
  };
}

/** Fields that do not matter for who has to act. */
const unasked = {
  now: '',
  who: { personId: '', roles: [], substituteFor: [] },
  round: { state: 'running', startsOn: '', targetOn: null },
  unmet: [],
  chosenDatasets: [],
  gate: null,
  datasetInRound: true,
  directory: { today: '', assignments: [], absences: [] },
} as const satisfies Partial<TaskContext>;
