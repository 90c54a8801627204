import { isHeld } from './capacity.js';
import type { CheckDefinition, Requirement } from '../guide/guide.types.js';
import { stepOfMeaning } from '../guide/step-numbers.js';
import type { Missing, TaskContext, TaskState } from './task.types.js';
import { allowsPublishing, isOutcome, type Outcome } from '../vocabulary.js';

/** The facts that decide whether a check is required. */
export type AskedWorld = Pick<TaskContext, 'holders' | 'chosenDatasets'>;

/** Whether the check is required, by the facts and the other answers now. */
export function isRequired(check: CheckDefinition, state: Pick<TaskState, 'answers'>, context: AskedWorld): boolean {
  if (check.requiredWhen !== undefined && !check.required) return answeredWithin(check.requiredWhen, state);
  if (!check.required) return false;
  if (check.requiredWhile === 'role-vacant') return check.grants === undefined || !isHeld(context, check.grants.role);
  if (check.requiredWhile === 'dataset-without-reason') {
    return context.chosenDatasets.some((dataset) => !dataset.reasoned);
  }
  return true;
}

/** Everything within the task that prevents finishing it: checks, evidence, facts. Hard gates are judged separately. */
export function missingToFinish(state: TaskState, context: TaskContext): readonly Missing[] {
  const { checks, requirements = [] } = context.definition;
  return [
    ...checks.flatMap((check) => missingOfCheck(check, state, context)),
    ...requirements.flatMap((requirement) => missingOfRequirement(requirement, state, context)),
  ];
}

/** What a finished task says about publishing: the decision's outcome, null for steps without a decision. */
export function outcomeOf(state: TaskState, context: TaskContext): Outcome | null {
  for (const requirement of context.definition.requirements ?? []) {
    if (requirement.kind !== 'decision') continue;
    const value = state.answers[requirement.outcome]?.value;
    return isOutcome(value) ? value : null;
  }
  return null;
}

function missingOfCheck(check: CheckDefinition, state: TaskState, context: TaskContext): readonly Missing[] {
  const missing = (reason: string): Missing => ({ kind: 'check', check: check.key, reason });
  const answer = state.answers[check.key];
  const evidence: readonly Missing[] =
    check.evidenceRequired && (state.evidence[check.key] ?? 0) === 0
      ? [{ kind: 'evidence', check: check.key, reason: 'no-evidence' }]
      : [];
  if (answer === undefined) return isRequired(check, state, context) ? [missing('unanswered'), ...evidence] : evidence;
  if (check.kind !== 'yes-no') return evidence;
  if (answer.value === 'dont-know' && isRequired(check, state, context)) return [missing('dont-know'), ...evidence];
  if (check.mustBe === 'yes' && answer.value !== 'yes') return [missing('must-be-yes'), ...evidence];
  if (check.noNeedsNote === true && answer.value === 'no' && answer.note === null) {
    return [missing('note-needed'), ...evidence];
  }
  return evidence;
}

function missingOfRequirement(requirement: Requirement, state: TaskState, context: TaskContext): readonly Missing[] {
  switch (requirement.kind) {
    case 'role-held':
      return missingHolder(requirement, state, context);
    case 'dataset-chosen':
      return context.chosenDatasets.length > 0
        ? []
        : [{ kind: 'check', step: context.definition.key, reason: 'no-dataset-chosen' }];
    case 'one-yes':
      return missingYes(requirement, state);
    case 'decision':
      return contradiction(requirement, state);
    case 'publishing-gate':
      return [];
  }
}

/** Reported only when the check that grants the role is not itself reported as unanswered. */
function missingHolder(
  requirement: Extract<Requirement, { kind: 'role-held' }>,
  state: TaskState,
  context: TaskContext,
): readonly Missing[] {
  if (isHeld(context, requirement.role)) return [];
  const granting = context.definition.checks.find((check) => check.grants?.role === requirement.role);
  if (granting !== undefined && state.answers[granting.key] === undefined) return [];
  return [{ kind: 'role', role: requirement.role, reason: 'vacant' }];
}

function missingYes(requirement: Extract<Requirement, { kind: 'one-yes' }>, state: TaskState): readonly Missing[] {
  const answers = requirement.checks.map((check) => state.answers[check]?.value);
  // Unanswered checks are reported on their own; "none is yes" adds something only when all are answered.
  if (answers.includes('yes') || answers.includes(undefined)) return [];
  return requirement.checks.map((check) => ({ kind: 'check', check, reason: 'one-must-be-yes' }));
}

function contradiction(requirement: Extract<Requirement, { kind: 'decision' }>, state: TaskState): readonly Missing[] {
  if (state.answers[requirement.outcome]?.value !== 'publish-openly') return [];
  const obstacle = requirement.areas.some((area) => state.answers[area]?.value === 'no');
  return obstacle ? [{ kind: 'check', check: requirement.outcome, reason: 'contradicts-verdict' }] : [];
}

/** What the publishing gate still requires, apart from approval. Empty for steps without a gate. */
export function missingAtGate(context: TaskContext): readonly Missing[] {
  const gated = context.definition.requirements?.some((requirement) => requirement.kind === 'publishing-gate') === true;
  if (!gated) return [];
  const { gate } = context;
  const decided = gate !== null && gate.analysisDone && gate.outcome !== null;
  const missing: Missing[] = [];
  if (!decided) missing.push({ kind: 'decision', step: stepOfMeaning.deciding, reason: 'not-decided' });
  else if (!allowsPublishing(gate.outcome)) {
    missing.push({ kind: 'decision', step: stepOfMeaning.deciding, reason: 'not-cleared' });
  }
  if (gate?.metadataDone !== true) {
    missing.push({ kind: 'metadata', step: stepOfMeaning.describing, reason: 'not-done' });
  }
  return missing;
}

function answeredWithin(
  condition: NonNullable<CheckDefinition['requiredWhen']>,
  state: Pick<TaskState, 'answers'>,
): boolean {
  const value = state.answers[condition.check]?.value;
  return typeof value === 'string' && condition.in.includes(value);
}
