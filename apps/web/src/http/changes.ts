import { operations, type OperationId } from '@stegvis/contract';

const ofTasks = [
  'listTasks',
  'getTask',
  'getAttention',
  'listTaskEvents',
  'listComments',
  'listDatasetComments',
  'listToDos',
  'getBoard',
  'getRound',
  'listRounds',
  'listRoundDatasets',
  'listVacancies',
  'getPlan',
  'previewReschedule',
] as const;
const ofPeople = [
  'listPeople',
  'getPerson',
  'listRoleAssignments',
  'listVacancies',
  'getMe',
  'listTasks',
  'getTask',
  'getAttention',
  'getBoard',
  'getDataset',
  'listDatasets',
  'listRaci',
  'listAbsences',
  'getFourEyes',
  'getOwnAddress',
] as const;

/**
 * The operations whose answers a change of each kind makes stale. The kind is the part of the event's type before the
 * first dot.
 */
const staleBy: Readonly<Record<string, readonly OperationId[]>> = {
  task: ofTasks,
  comment: ['listComments', 'listDatasetComments', 'listToDos', 'getAttention'],
  evidence: ['getTask'],
  round: [...ofTasks, 'listDatasets', 'getDataset'],
  dataset: [
    'listDatasets',
    'listUnits',
    'getDataset',
    'listRoundDatasets',
    'getBoard',
    'listTasks',
    'getTask',
    'getPlan',
  ],
  person: ofPeople,
  people: ofPeople,
  role: ofPeople,
  'role-assignment': ofPeople,
  organisation: ['getOrganisation', 'getMe', 'getInstallation', 'getFourEyes'],
  guide: ['getGuide', 'listGuideVersions', 'listRaci', 'compareGuides'],
  notice: ['listNotices', 'listMessages'],
  'mail-hold': ['getMailHold', 'listNotices', 'getAttention'],
  message: ['listMessages'],
  view: ['listViews'],
};

/** Every change adds audit events. */
const always: readonly OperationId[] = ['listAuditEvents'];

/**
 * The operations whose answers a change makes stale; all of them when its kind is unknown, since fetching too much does
 * no harm.
 */
export function staleAfter(type: string): ReadonlySet<string> {
  const kind = type.split(/[.:]/)[0] ?? type;
  const known = staleBy[kind];
  if (known === undefined) return new Set(Object.keys(operations));
  return new Set([...known, ...always]);
}
