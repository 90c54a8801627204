import { accountDocs } from './accounts.docs.js';
import { addressDocs } from './addresses.docs.js';
import { attentionDocs } from './attention.docs.js';
import { conversationDocs } from './conversation.docs.js';
import { datasetImportDocs } from './dataset-imports.docs.js';
import { datasetDocs } from './datasets.docs.js';
import { demoDocs } from './demo.docs.js';
import { fourEyesDocs } from './four-eyes.docs.js';
import { guideDocs } from './guide.docs.js';
import { historyDocs } from './history.docs.js';
import { mailHoldDocs } from './mail-hold.docs.js';
import { organisationDocs } from './organisations.docs.js';
import { passwordResetDocs } from './password-resets.docs.js';
import { peopleOverviewDocs } from './people-overview.docs.js';
import { peopleDocs } from './people.docs.js';
import { planDocs } from './plan.docs.js';
import { reminderDocs } from './reminders.docs.js';
import { roundDocs } from './rounds.docs.js';
import { searchDocs } from './search.docs.js';
import { secondFactorDocs } from './second-factors.docs.js';
import { taskDocs } from './tasks.docs.js';
import { viewDocs } from './views.docs.js';
import type { OperationId } from './index.js';
import type { Operation } from './operation.js';
import type { OperationDocs } from './operation-docs.js';

export type { CountedPart, ExportColumn, ExportKind } from './export-columns.js';
export { exampleId, type OperationDocs } from './operation-docs.js';

/**
 * The documentation of each operation on the API's page. It is a separate entry point that only the server and tests
 * import.
 */
export const docs: Readonly<Record<OperationId, OperationDocs>> = {
  ...accountDocs,
  ...addressDocs,
  ...attentionDocs,
  ...conversationDocs,
  ...datasetImportDocs,
  ...datasetDocs,
  ...demoDocs,
  ...fourEyesDocs,
  ...guideDocs,
  ...historyDocs,
  ...mailHoldDocs,
  ...organisationDocs,
  ...passwordResetDocs,
  ...peopleOverviewDocs,
  ...peopleDocs,
  ...planDocs,
  ...reminderDocs,
  ...roundDocs,
  ...searchDocs,
  ...secondFactorDocs,
  ...taskDocs,
  ...viewDocs,
};

const byId: ReadonlyMap<string, OperationDocs> = new Map(Object.entries(docs));

/** @throws Error for an unknown operation */
export function docsOf({ id }: Pick<Operation, 'id'>): OperationDocs {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`The contract has no docs of ${id}`);
  return found;
}
