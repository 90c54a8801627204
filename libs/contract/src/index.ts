import { addressOperations } from './addresses.js';
import { accountOperations } from './accounts.js';
import { attentionOperations } from './attention.js';
import { conversationOperations } from './conversation.js';
import { datasetImportOperations } from './dataset-imports.js';
import { datasetOperations } from './datasets.js';
import { demoOperations } from './demo.js';
import { fourEyesOperations } from './four-eyes.js';
import { guideOperations } from './guide.js';
import { historyOperations } from './history.js';
import { mailHoldOperations } from './mail-hold.js';
import type { Operation } from './operation.js';
import { organisationOperations } from './organisations.js';
import { passwordResetOperations } from './password-resets.js';
import { peopleOperations } from './people.js';
import { peopleOverviewOperations } from './people-overview.js';
import { planOperations } from './plan.js';
import { reminderOperations } from './reminders.js';
import { roundOperations } from './rounds.js';
import { searchOperations } from './search.js';
import { secondFactorOperations } from './second-factors.js';
import { taskOperations } from './tasks.js';
import { viewOperations } from './views.js';

export const operations = {
  ...organisationOperations,
  ...fourEyesOperations,
  ...accountOperations,
  ...passwordResetOperations,
  ...secondFactorOperations,
  ...demoOperations,
  ...peopleOperations,
  ...peopleOverviewOperations,
  ...addressOperations,
  ...guideOperations,
  ...datasetOperations,
  ...datasetImportOperations,
  ...roundOperations,
  ...planOperations,
  ...taskOperations,
  ...reminderOperations,
  ...attentionOperations,
  ...conversationOperations,
  ...historyOperations,
  ...mailHoldOperations,
  ...searchOperations,
  ...viewOperations,
};
export type OperationId = keyof typeof operations;
export const allOperations: readonly Operation[] = Object.values(operations);

/** The path that all operations of the API begin with. Public paths outside of it are defined where they are served. */
export const apiBase = '/api/v1';

export * from './addresses.js';
export * from './accounts.js';
export * from './conversation.js';
export * from './attention.js';
export * from './dataset-imports.js';
export * from './datasets.js';
export * from './demo.js';
export * from './four-eyes.js';
export * from './guide.js';
export * from './history.js';
export * from './mail-hold.js';
export * from './operation.js';
export * from './organisations.js';
export * from './people.js';
export * from './people-overview.js';
export * from './plan.js';
export * from './mail-address.js';
export * from './primitives.js';
export { cleanText } from './text-form.js';
export * from './problem.js';
export * from './reminders.js';
export * from './rounds.js';
export * from './search-text.js';
export * from './search.js';
export * from './second-factors.js';
export * from './task-commands.js';
export * from './tasks.js';
export * from './views.js';
