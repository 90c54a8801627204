import type { TaskView } from '@stegvis/contract';
import {
  allowsPublishing,
  availableCommands,
  daysLate,
  doers,
  movers,
  reviewers,
  currentHandBack,
  stepKeyOf,
  stepNumberOf,
  stepOf,
  withSubstitutes,
  type AvailableCommand,
  type Language,
  type StepKey,
  type Uuid,
} from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import { checksOf, personRef, isCurrent, type PersonRef } from './check-views.js';
import type { TaskViewInput } from './task-view-input.js';
import { toEvidenceViews, toRemovedViews } from '../evidence/evidence-view.js';
import { reminderOf } from './task-reminder.js';
import { toMissingView, type MissingPlace } from './missing-words.js';
import { optionLabel, purposeOf, titleOf, word } from '../../guide/guide.door.js';
import type { TaskFacts } from '../store/task-facts.query.js';
import { toTaskState } from '../store/task.row.js';

export function toTaskView(input: TaskViewInput): TaskView {
  const { facts, guide, context, details, language } = input;
  const state = toTaskState(facts);
  const step = state.step;
  const { definition } = context;
  const people = (ids: readonly Uuid[]): PersonRef[] => ids.map((id) => personRef(id, details));
  const late = daysLate(facts.state, facts.due_on, context.today);
  return {
    id: facts.id,
    roundId: facts.round_id,
    roundName: facts.round_name,
    datasetId: facts.dataset_id,
    dataset: facts.dataset_id === null ? null : { id: facts.dataset_id, title: facts.dataset_title ?? '' },
    step: facts.step,
    stepKey: step,
    phase: definition.phase,
    title: titleOf(guide, step, language),
    state: facts.state,
    role: facts.assigned_role ?? definition.responsible,
    assignees: people(withSubstitutes(movers(state, context), facts.absences, context.today)),
    dueOn: facts.due_on,
    baselineDueOn: facts.baseline_due_on,
    overdue: late > 0,
    daysLate: late,
    reminder: reminderOf(input, state),
    version: facts.version,
    accountable: definition.accountable,
    doers: people(doers(context, state)),
    reviewers: people(reviewers(context, state)),
    review: definition.reviewedBy.length > 0,
    purpose: purposeOf(definition, language),
    how: word(language, `guide.step.${step}.how`),
    why: word(language, `guide.step.${step}.why`),
    example: word(language, `guide.step.${step}.example`),
    law: word(language, `guide.step.${step}.law`),
    checks: checksOf(input, state),
    evidence: toEvidenceViews(details.evidence.filter(isCurrent), facts.id, details.names),
    removedEvidence: toRemovedViews(details.evidence, facts.id, details.names, { state, context, language }),
    waitsFor: waitsForOf(input),
    handedBack: handedBackOf(state, (id) => personRef(id, details)),
    ...aftermathOf(input),
    nextReminder: details.nextReminder,
    openedEarly: facts.opened_early,
    availableCommands: availableCommands(state, context).map((command) => toCommandView(command, missingPlace(input))),
  };
}

/** Who handed the task back, as lists and pages show it; null when nobody did. */
export function handedBackOf(
  task: Parameters<typeof currentHandBack>[0],
  ref: (id: Uuid) => PersonRef,
): TaskView['handedBack'] {
  const said = currentHandBack(task);
  return said === null ? null : { by: ref(said.by), at: said.at, reason: said.reason };
}

type Aftermath = Pick<
  TaskView,
  | 'blocked'
  | 'returnedReason'
  | 'submittedBy'
  | 'approvedBy'
  | 'finishedAt'
  | 'outcome'
  | 'cancelledBecause'
  | 'assignedPerson'
>;

/** What has happened to the task. */
function aftermathOf({ facts, details, language }: TaskViewInput): Aftermath {
  const refOrNull = (id: Uuid | null): PersonRef | null => (id === null ? null : personRef(id, details));
  return {
    blocked: facts.blocked,
    returnedReason: facts.returned_reason,
    submittedBy: refOrNull(facts.submitted_by),
    approvedBy: refOrNull(facts.approved_by),
    finishedAt: facts.finished_at,
    outcome: outcomeOf(facts, language),
    cancelledBecause:
      facts.cancelled_because === null
        ? null
        : {
            code: facts.cancelled_because,
            decisionTaskId: facts.decision_task_id,
            text: cancelText(facts.cancelled_because, facts.cancelled_reason, language),
          },
    assignedPerson: refOrNull(facts.assigned_person),
  };
}

function cancelText(
  because: NonNullable<TaskFacts['cancelled_because']>,
  reason: string | null,
  language: Language,
): string {
  const sentence = t(language, `cancelled-because.${because}`);
  return because === 'decision' || reason === null ? sentence : `${sentence} ${reason}`;
}

function outcomeOf(facts: TaskFacts, language: Language): TaskView['outcome'] {
  if (facts.outcome === null) return null;
  const text = (check: string): string | null => {
    const value = facts.answers[check]?.value;
    return typeof value === 'string' ? value : null;
  };
  const allowed = allowsPublishing(facts.outcome);
  return {
    code: facts.outcome,
    label: optionLabel('outcome', facts.outcome, language),
    allowsPublishing: allowed,
    ground: allowed ? null : text('ground'),
    conditions: allowed ? text('conditions') : null,
    retestOn: text('retest-on'),
  };
}

function waitsForOf({ facts, guide, context, language }: TaskViewInput): TaskView['waitsFor'] {
  return context.definition.waitsFor.map((prerequisite) => {
    const number = stepNumberOf(prerequisite.step);
    const any = prerequisite.mode === 'any';
    const ofRound = stepOf(guide, prerequisite.step).level === 'round';
    const sibling = any
      ? undefined
      : facts.siblings.find(
          (one) => one.step === number && (ofRound ? one.datasetId === null : one.datasetId === facts.dataset_id),
        );
    const holds = !context.unmet.some((unmet) => unmet.step === prerequisite.step);
    return {
      step: number,
      stepKey: prerequisite.step,
      title: titleOf(guide, prerequisite.step, language),
      state: sibling?.state ?? null,
      taskId: sibling?.id ?? null,
      holds,
      hard: prerequisite.hard,
    };
  });
}

export function missingPlace({
  facts,
  guide,
  language,
}: Pick<TaskViewInput, 'facts' | 'guide' | 'language'>): MissingPlace {
  return {
    taskId: facts.id,
    roundId: facts.round_id,
    step: stepKeyOf(facts.step),
    guide,
    language,
    taskOf: (step: StepKey) => {
      const number = stepNumberOf(step);
      const mine = facts.siblings.filter((one) => one.step === number);
      return (mine.find((one) => one.datasetId === facts.dataset_id) ?? mine[0])?.id ?? null;
    },
  };
}

function toCommandView(command: AvailableCommand, place: MissingPlace): TaskView['availableCommands'][number] {
  if (command.allowed || command.code === undefined) return { type: command.type, allowed: command.allowed };
  return {
    type: command.type,
    allowed: false,
    code: command.code,
    reason: t(place.language, `refusal.${command.code}.detail`),
    missing: (command.missing ?? []).map((missing) => toMissingView(missing, place)),
  };
}
