// The only entry point of the lib. A folder imports only folders above it in this list.

export * from './vocabulary.js';

export * from './calendar/dates.js';
export * from './calendar/holidays.js';
export * from './calendar/calendar.js';
export * from './calendar/unplannable.js';

export * from './guide/guide.types.js';
export * from './guide/step-numbers.js';
export * from './guide/steps.js';
export * from './guide/granting-checks.js';
export * from './guide/tailoring.js';
export * from './guide/mermaid.js';

export * from './roles/directory.types.js';
export * from './roles/permissions.js';
export * from './roles/roles.js';
export * from './roles/raci.js';
export * from './roles/absences.js';
export * from './roles/authority.js';
export * from './roles/four-eyes.js';
export * from './roles/second-factor.js';
export * from './roles/views.js';

export * from './task/task.types.js';
export * from './task/evolve.js';
export * from './task/prerequisites.js';
export { asSteerer, doers } from './task/capacity.js';
export { movers, reviewers } from './task/review.js';
export * from './task/decide.js';
export * from './task/add-evidence.js';
export * from './task/hand-back.js';
export * from './task/checks-view.js';
export * from './task/effort.js';
export * from './task/offer-answer.js';
export * from './task/plausible-answer.js';

export * from './plan/plan.js';
export * from './plan/move-plan.js';
export * from './plan/plan-lines.js';
export * from './plan/slack.js';
export * from './plan/days-late.js';

export * from './task/aggregate-state.js';
export * from './round/task-index.js';
export * from './round/membership.js';
export * from './round/opening-tasks.js';
export * from './round/propagate.js';

export * from './attention/attention.js';
export * from './attention/summary.js';
export * from './attention/reminder.js';
export * from './attention/conversation.js';
