// The only entry point of the lib, and all that it offers. A folder imports only folders above it in this list.

export {
  phaseKeys,
  type PhaseKey,
  stepKeys,
  type StepKey,
  roleKeys,
  type RoleKey,
  taskStates,
  type TaskStateName,
  roundStates,
  type RoundStateName,
  commandTypes,
  type CommandType,
  checkKinds,
  type CheckKind,
  yesNoAnswers,
  outcomes,
  type Outcome,
  clearingOutcomes,
  allowsPublishing,
  openStates,
  turnStates,
  finishedStates,
  isOpen,
  type Instant,
  type LocalDate,
  type Uuid,
  type Language,
} from './vocabulary.js';

export { toDayNumber, isLocalDate, addDays, weekdayOf, latestOf, earliestOf } from './calendar/dates.js';
export { swedishHolidays } from './calendar/holidays.js';
export { type WorkingCalendar, makeCalendar } from './calendar/calendar.js';
export { unplannable } from './calendar/unplannable.js';

export type { CheckDefinition, StepDefinition, Guide, Tailoring } from './guide/guide.types.js';
export { stepOfMeaning, stepNumberOf, stepKeyOf, isStepNumber } from './guide/step-numbers.js';
export { baseGuide, guideVersions, stepOf } from './guide/steps.js';
export { grantingChecks, grantOfStep } from './guide/granting-checks.js';
export { applyTailoring, droppedReviews } from './guide/tailoring.js';
export { guideDiagram } from './guide/mermaid.js';

export type { RoleAssignment, Absence, RoleHolder, Directory } from './roles/directory.types.js';
export {
  canManagePeople,
  canManageOrganisation,
  canManageInventory,
  canManageRounds,
  canSteerRound,
  canEditDataset,
  canTailorGuide,
  canDropReviews,
  canReadAuditTrail,
  canReadMailbox,
  canManageSettings,
  hasOverview,
} from './roles/permissions.js';
export {
  type Place,
  resolveHolders,
  holdersAt,
  rolesOf,
  substituteOf,
  withSubstitutes,
  actorAt,
} from './roles/roles.js';
export { untilLastDay } from './roles/last-day.js';
export { type RaciLetter, raciOf } from './roles/raci.js';
export { type Away, gapOf } from './roles/absences.js';
export {
  grantersOf,
  type Right,
  type HeldRight,
  type Period,
  type Unauthorised,
  type Authorised,
  type Verdict,
  mayGrant,
  mayEnd,
  givesAmong,
  mayManage,
  mayManagePeople,
  maySetAbsence,
  mayDepart,
  mayReturn,
  mayPassOn,
  mayChangeAddress,
  mayEndSessions,
  wideRoles,
} from './roles/authority.js';
export { type Decider, maySwitchFourEyes, awaitedForFourEyes, mayAgreeToFourEyes } from './roles/four-eyes.js';
export { needsSecondFactor } from './roles/second-factor.js';
export { canSeeView, canShareViews, canChangeView } from './roles/views.js';

export {
  type AnswerValue,
  type Answer,
  type TaskState,
  type TaskContext,
  type Command,
  type TaskEvent,
  refusalCodes,
  type RefusalCode,
  type Missing,
  type Refusal,
  type Decision,
  type AvailableCommand,
} from './task/task.types.js';
export { initialTask, replay, evolve } from './task/evolve.js';
export { type TaskLookup, unmetPrerequisites } from './task/prerequisites.js';
export { asSteerer, doers } from './task/capacity.js';
export { movers, reviewers } from './task/review.js';
export { decide, availableCommands } from './task/decide.js';
export {
  type PieceOfEvidence,
  addEvidence,
  replaceEvidence,
  removeEvidence,
  restoreEvidence,
} from './task/add-evidence.js';
export { type HandingBack, handBack, endHandBack, settlesHandBacks, currentHandBack } from './task/hand-back.js';
export { checksView } from './task/checks-view.js';
export { minutesLeft, minutesOfTask } from './task/effort.js';
export { answerToOffer } from './task/offer-answer.js';
export { plausibleAnswer } from './task/plausible-answer.js';
export { type PlayedCheck, sent, TaskPlayer, turnOf } from './task/play-task.js';
export { aggregateState } from './task/aggregate-state.js';

export { planRound, planBackward } from './plan/plan.js';
export { type PlannedTask, type Move, movePlan, previewMove } from './plan/move-plan.js';
export { type DatedTask, Plan, tasksToCome } from './plan/plan-lines.js';
export { slackOfStep, leastSlack, type TargetComparison, compareToTarget } from './plan/slack.js';
export { daysLate } from './plan/days-late.js';

export { lookupIn } from './round/task-index.js';
export { type PartOfRound, type RecordedEvent, cancelOpenTasks, restoreTasks } from './round/membership.js';
export { type OpeningTask, type Opening, openingTasks } from './round/opening-tasks.js';
export { propagate, reachesOtherTasks } from './round/propagate.js';

export {
  attentionKinds,
  type AttentionKind,
  mostAttention,
  type AttentionItem,
  attentionOf,
} from './attention/attention.js';
export { summaryOf, longestStuck } from './attention/summary.js';
export {
  reminderRefusals,
  type ReminderRefusal,
  type ReminderFacts,
  canRemind,
  judgeReminder,
} from './attention/reminder.js';
export { canEditComment, recipientsOfComment } from './attention/conversation.js';
export {
  beginsWord,
  mentionables,
  mentionedIn,
  namesIn,
  writtenMentions,
  type Mentionable,
} from './attention/mentions.js';
