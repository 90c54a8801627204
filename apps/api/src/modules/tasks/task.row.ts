import type { Answer, LocalDate, Outcome, RoleKey, StepKey, TaskState, TaskStateName, Uuid } from '@stegvis/workflow';
import { baseGuide } from '@stegvis/workflow';

/** A task as it stands in its table. Never leaves the tasks module. */
export interface TaskRow {
  readonly id: Uuid;
  readonly round_id: Uuid;
  readonly dataset_id: Uuid | null;
  readonly step: number;
  readonly state: TaskStateName;
  readonly version: number;
  readonly last_seq: number;
  readonly turn: number;
  readonly role: RoleKey;
  readonly supporting: readonly RoleKey[];
  readonly assigned_person: Uuid | null;
  readonly assigned_role: RoleKey | null;
  readonly due_on: LocalDate | null;
  readonly baseline_due_on: LocalDate | null;
  readonly due_set_by_hand: boolean;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly evidence: Readonly<Record<string, number>>;
  readonly submitted_by: Uuid | null;
  readonly submitted_on_behalf_of: Uuid | null;
  readonly approved_by: Uuid | null;
  readonly finished_at: string | null;
  readonly blocked: TaskState['blocked'];
  readonly state_before_block: TaskStateName | null;
  readonly returned_reason: string | null;
  readonly outcome: Outcome | null;
  readonly cancelled_because: TaskState['cancelledBecause'];
  readonly cancelled_reason: string | null;
  readonly decision_task_id: Uuid | null;
  readonly opened_early: boolean;
  readonly updated_at: string;
  readonly updated_by: Uuid | null;
}

/** Columns of a row, for `t`. */
export const taskColumns = `t.id, t.round_id, t.dataset_id, t.step, t.state, t.version, t.last_seq, t.turn, t.role, t.supporting,
  t.assigned_person, t.assigned_role, t.due_on, t.baseline_due_on, t.due_set_by_hand, t.answers, t.evidence, t.submitted_by,
  t.submitted_on_behalf_of, t.approved_by, t.finished_at, t.blocked, t.state_before_block, t.returned_reason, t.outcome,
  t.cancelled_because, t.cancelled_reason, t.decision_task_id, t.opened_early, t.updated_at, t.updated_by`;

const keysByNumber: ReadonlyMap<number, StepKey> = new Map(baseGuide.steps.map((step) => [step.number, step.key]));
const numbersByKey: ReadonlyMap<StepKey, number> = new Map(baseGuide.steps.map((step) => [step.key, step.number]));

/** Numbers and keys of the steps are the same in every version of the guide. Throws for a number outside of 1-16. */
export function stepKeyOf(number: number): StepKey {
  const key = keysByNumber.get(number);
  if (key === undefined) throw new Error(`There is no step ${String(number)}.`);
  return key;
}

export function stepNumberOf(key: StepKey): number {
  const number = numbersByKey.get(key);
  if (number === undefined) throw new Error(`There is no step ${key}.`);
  return number;
}

export function toTaskState(row: TaskRow): TaskState {
  return {
    id: row.id,
    roundId: row.round_id,
    datasetId: row.dataset_id,
    step: stepKeyOf(row.step),
    state: row.state,
    openedEarly: row.opened_early,
    answers: row.answers,
    evidence: row.evidence,
    submittedBy: row.submitted_by,
    submittedOnBehalfOf: row.submitted_on_behalf_of,
    approvedBy: row.approved_by,
    finishedAt: row.finished_at,
    blocked: row.blocked,
    stateBeforeBlock: row.state_before_block,
    returnedReason: row.returned_reason,
    assignedPerson: row.assigned_person,
    assignedRole: row.assigned_role,
    dueOn: row.due_on,
    baselineDueOn: row.baseline_due_on,
    dueSetByHand: row.due_set_by_hand,
    outcome: row.outcome,
    cancelledBecause: row.cancelled_because,
  };
}
