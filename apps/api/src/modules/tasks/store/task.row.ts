import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  stepKeyOf,
  type Answer,
  type Instant,
  type LocalDate,
  type Outcome,
  type RoleKey,
  type TaskState,
  type TaskStateName,
  type Uuid,
} from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

/** A row of the table of tasks. It never leaves the tasks module. */
@Entity({ name: 'tasks' })
export class TaskRow {
  /** Never selected, since the transaction knows it. */
  @PrimaryColumn({ type: 'uuid' }) organisation_id?: Uuid;
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) round_id: Uuid = '';
  @Column({ type: 'uuid', nullable: true }) dataset_id: Uuid | null = null;
  @Column({ type: 'smallint' }) step = 1;
  /** Derived from the step. */
  @Column({ type: 'text' }) level?: 'organisation' | 'round' | 'dataset';
  @Column({ type: 'text' }) state: TaskStateName = 'waiting';
  @Column({ type: 'integer' }) version = 1;
  @Column({ type: 'integer' }) last_seq = 0;
  @Column({ type: 'integer' }) turn = 0;
  @Column({ type: 'text' }) role: RoleKey = 'coordinator';
  @Column({ type: 'text', array: true }) supporting: readonly RoleKey[] = [];
  @Column({ type: 'uuid', nullable: true }) assigned_person: Uuid | null = null;
  @Column({ type: 'text', nullable: true }) assigned_role: RoleKey | null = null;
  @Column({ type: 'date', nullable: true }) due_on: LocalDate | null = null;
  @Column({ type: 'date', nullable: true }) baseline_due_on: LocalDate | null = null;
  @Column({ type: 'boolean' }) due_set_by_hand = false;
  @Column({ type: 'jsonb' }) answers: Readonly<Record<string, Answer>> = {};
  @Column({ type: 'jsonb' }) evidence: Readonly<Record<string, number>> = {};
  @Column({ type: 'uuid', nullable: true }) submitted_by: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) submitted_on_behalf_of: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) approved_by: Uuid | null = null;
  @Column({ ...instant, nullable: true }) finished_at: Instant | null = null;
  @Column({ type: 'jsonb', nullable: true }) blocked: TaskState['blocked'] = null;
  @Column({ type: 'text', nullable: true }) state_before_block: TaskStateName | null = null;
  @Column({ type: 'text', nullable: true }) returned_reason: string | null = null;
  @Column({ type: 'text', nullable: true }) outcome: Outcome | null = null;
  @Column({ type: 'text', nullable: true }) cancelled_because: TaskState['cancelledBecause'] = null;
  @Column({ type: 'text', nullable: true }) cancelled_reason: string | null = null;
  @Column({ type: 'uuid', nullable: true }) decision_task_id: Uuid | null = null;
  @Column({ type: 'boolean' }) opened_early = false;
  @Column({ type: 'jsonb' }) hand_backs: TaskState['handBacks'] = [];
  @Column(instant) updated_at: Instant = '';
  @Column({ type: 'uuid', nullable: true }) updated_by: Uuid | null = null;
}

/** The columns of a row, for the alias `t`. */
export const taskColumns = `t.id, t.round_id, t.dataset_id, t.step, t.state, t.version, t.last_seq, t.turn, t.role, t.supporting,
  t.assigned_person, t.assigned_role, t.due_on, t.baseline_due_on, t.due_set_by_hand, t.answers, t.evidence, t.submitted_by,
  t.submitted_on_behalf_of, t.approved_by, t.finished_at, t.blocked, t.state_before_block, t.returned_reason, t.outcome,
  t.cancelled_because, t.cancelled_reason, t.decision_task_id, t.opened_early, t.hand_backs, t.updated_at, t.updated_by`;

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
    handBacks: row.hand_backs,
  };
}
