/** The guide's words as literal unions. Every list is in the order in which people meet it. */

export const phaseKeys = ['start-up', 'analyse', 'technical-solution', 'publish', 'manage-and-follow-up'] as const;
export type PhaseKey = (typeof phaseKeys)[number];

export const stepKeys = [
  'appoint-coordinator',
  'kick-off-meeting',
  'choose-datasets',
  'appoint-owner',
  'establish-project',
  'information-security',
  'analyse-dataset',
  'establish-export',
  'establish-storage',
  'establish-publishing',
  'describe-metadata',
  'publish',
  'manage-dataset',
  'manage-solution',
  'market-and-dialogue',
  'follow-up',
] as const;
export type StepKey = (typeof stepKeys)[number];

/** 1-16, the guide's own numbers. */
export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16;

export const roleKeys = [
  'coordinator',
  'project-leader',
  'information-owner',
  'system-maintainer',
  'security-officer',
  'legal-counsel',
  'archivist',
  'communications',
  'management',
  'administrator',
] as const;
export type RoleKey = (typeof roleKeys)[number];

/** `round`: one task in a round; `dataset`: one for each dataset of it. */
export type Level = 'round' | 'dataset';

export const taskStates = [
  'waiting',
  'ready',
  'active',
  'blocked',
  'in-review',
  'returned',
  'done',
  'not-applicable',
  'cancelled',
] as const;
export type TaskStateName = (typeof taskStates)[number];

export const roundStates = ['planned', 'running', 'completed', 'archived'] as const;
export type RoundStateName = (typeof roundStates)[number];

export const commandTypes = [
  'start',
  'answer',
  'block',
  'unblock',
  'submit',
  'approve',
  'return',
  'complete',
  'reopen',
  'not-applicable',
  'assign',
  'reschedule',
  'open-early',
  'cancel',
] as const;
export type CommandType = (typeof commandTypes)[number];

export const checkKinds = ['yes-no', 'text', 'number', 'date', 'choice', 'person', 'dataset-list'] as const;
export type CheckKind = (typeof checkKinds)[number];

export const yesNoAnswers = ['yes', 'no', 'dont-know', 'not-applicable'] as const;
export type YesNoAnswer = (typeof yesNoAnswers)[number];

/** The outcomes of step 7, until decisions have their own room. */
export const outcomes = [
  'publish-openly',
  'publish-after-processing',
  'publish-on-conditions',
  'do-not-publish',
] as const;
export type Outcome = (typeof outcomes)[number];
/** The outcomes that allow publishing, which a prerequisite with `cleared` requires. */
export const clearingOutcomes = [
  'publish-openly',
  'publish-after-processing',
  'publish-on-conditions',
] as const satisfies readonly Outcome[];

export function isOutcome(value: unknown): value is Outcome {
  return outcomes.some((outcome) => outcome === value);
}

export function allowsPublishing(outcome: Outcome | null): boolean {
  return clearingOutcomes.some((clearing) => clearing === outcome);
}

/** States in which somebody still has to do something, or in which the task still waits for another one. */
export const openStates = [
  'waiting',
  'ready',
  'active',
  'blocked',
  'in-review',
  'returned',
] as const satisfies readonly TaskStateName[];

/** States in which somebody has to act: a task that waits for another one or is blocked is nobody's turn. */
export const turnStates = ['ready', 'active', 'returned', 'in-review'] as const satisfies readonly TaskStateName[];

/** States that count as finished for tasks that wait for it. */
export const finishedStates = ['done', 'not-applicable'] as const satisfies readonly TaskStateName[];

export function isOpen(state: TaskStateName): boolean {
  return openStates.some((open) => open === state);
}

/** RFC 3339 in UTC, `2026-03-02T08:00:00.000Z`. */
export type Instant = string;
/** A calendar day in the organisation's zone, `2026-03-02`. */
export type LocalDate = string;
export type Uuid = string;
export type Language = 'sv' | 'en';
