import type {
  CommentView,
  AttentionView,
  DatasetView,
  GuideView,
  MeView,
  PersonView,
  RoundView,
  SavedView,
  TaskSummary,
  TaskView,
} from '@stegvis/contract';

// Answers of the API for component tests: one small municipality. The contract checks each of them when it is sent.

const id = (number: number): string => `01932b6e-7b1a-7c3e-9a55-${String(number).padStart(12, '0')}`;
export const ids = { organisation: id(1), anna: id(2), ola: id(3), round: id(4), dataset: id(5), task: id(6) };
export const anna = { id: ids.anna, name: 'Anna Ek' };
export const ola = { id: ids.ola, name: 'Ola Berg' };

/** A page of a list that holds all of its items. */
export const pageOf = <Item>(...items: readonly Item[]) => ({
  items: [...items],
  page: 1,
  limit: 20,
  total: items.length,
});

/** Who is signed in: Anna, with only the permissions in `may`. */
export function me(
  change: Partial<Omit<MeView, 'permissions'>> & { may?: Partial<MeView['permissions']> } = {},
): MeView {
  const { may, ...other } = change;
  return {
    person: { ...anna, email: 'anna.ek@exempelkommun.example', language: 'sv' },
    organisation: {
      id: ids.organisation,
      name: 'Exempelkommun',
      kind: 'municipality',
      organisationNumber: null,
      slug: 'exempelkommun',
      fourEyes: true,
      secondFactorRoles: [],
      closedDays: [],
      timeZone: 'Europe/Stockholm',
      demo: false,
      accentColour: null,
      logo: null,
      contactEmail: null,
      version: 1,
    },
    organisations: [],
    roles: [],
    installationAdministrator: false,
    visiting: false,
    passwordToChoose: false,
    needsSecondFactor: false,
    preferences: { language: 'sv', colourScheme: 'auto', shortcuts: true, toursSeen: [] },
    mailStaysInside: false,
    ...other,
    permissions: {
      managePeople: false,
      manageInventory: false,
      manageRounds: false,
      manageOrganisation: false,
      readAudit: false,
      readMailbox: false,
      takeRoles: [],
      ...may,
    },
  };
}

/** A person who leads the work. */
export const coordinator = (): MeView =>
  me({
    roles: [{ role: 'coordinator', roundId: null, datasetId: null, onBehalfOf: null }],
    may: { managePeople: true, manageInventory: true, manageRounds: true },
  });

export function dataset(change: Partial<DatasetView> = {}): DatasetView {
  return {
    id: ids.dataset,
    title: 'Lekplatser',
    description: null,
    unit: 'Samhällsbyggnad',
    sourceSystem: 'GIS',
    externalId: 'D-002',
    available: 'yes',
    structured: 'yes',
    publishedByOthers: null,
    nationalSpecification: null,
    highValueCategory: null,
    contents: null,
    estimatedSize: null,
    contactName: null,
    contactEmail: null,
    owner: null,
    archived: false,
    rounds: [],
    createdAt: '2026-03-02T08:00:00.000Z',
    updatedAt: '2026-03-02T08:00:00.000Z',
    version: 1,
    ...change,
  };
}

export function round(change: Partial<RoundView> = {}): RoundView {
  return {
    id: ids.round,
    name: 'Omgång 2026',
    startsOn: '2026-03-02',
    targetOn: null,
    guideVersion: '1',
    state: 'running',
    phases: [],
    steps: [],
    datasets: 1,
    slackDays: null,
    plannedEndOn: null,
    startedAt: '2026-03-02T08:00:00.000Z',
    completedAt: null,
    version: 1,
    ...change,
  };
}

export function taskSummary(change: Partial<TaskSummary> = {}): TaskSummary {
  return {
    id: ids.task,
    roundId: ids.round,
    roundName: 'Omgång 2026',
    datasetId: ids.dataset,
    dataset: { id: ids.dataset, title: 'Lekplatser' },
    step: 8,
    stepKey: 'establish-export',
    phase: 'technical-solution',
    title: 'Ordna exporten',
    state: 'active',
    role: 'system-maintainer',
    assignees: [anna],
    dueOn: '2026-04-15',
    baselineDueOn: '2026-04-15',
    overdue: false,
    daysLate: 0,
    reminder: { allowed: false, last: null, text: '' },
    handedBack: null,
    version: 3,
    ...change,
  };
}

export function task(change: Partial<TaskView> = {}): TaskView {
  return {
    ...taskSummary(),
    accountable: 'coordinator',
    doers: [anna],
    reviewers: [ola],
    review: false,
    purpose: 'Uppgifterna kan hämtas.',
    how: '',
    why: '',
    example: '',
    law: '',
    checks: [],
    evidence: [],
    removedEvidence: [],
    waitsFor: [],
    blocked: null,
    returnedReason: null,
    submittedBy: null,
    approvedBy: null,
    finishedAt: null,
    outcome: null,
    cancelledBecause: null,
    nextReminder: null,
    openedEarly: false,
    assignedPerson: null,
    availableCommands: [],
    ...change,
  };
}

export function person(change: Partial<PersonView> = {}): PersonView {
  return {
    ...ola,
    email: 'ola.berg@exempelkommun.example',
    proposedEmail: null,
    language: 'sv',
    unit: null,
    state: 'created',
    invitationExpired: false,
    lastDay: null,
    outOfOffice: null,
    roles: [],
    version: 1,
    ...change,
  };
}

export function attention(change: Partial<AttentionView> = {}): AttentionView {
  return {
    kind: 'late',
    count: 1,
    days: 6,
    person: ola,
    role: null,
    roundId: ids.round,
    step: 8,
    task: { id: ids.task, title: 'Ordna exporten' },
    dataset: { id: ids.dataset, title: 'Lekplatser' },
    note: null,
    ...change,
  };
}

export function savedView(change: Partial<SavedView> = {}): SavedView {
  return {
    id: id(7),
    name: 'Sena hos IT',
    page: 'inventory',
    query: 'unit=IT',
    shared: false,
    by: anna,
    mine: true,
    mayChange: true,
    version: 1,
    ...change,
  };
}

export function comment(change: Partial<CommentView> = {}): CommentView {
  return {
    id: id(8),
    threadId: id(8),
    about: { type: 'task', id: ids.task, title: 'Ordna exporten', roundId: ids.round, datasetId: ids.dataset, step: 8 },
    kind: 'comment',
    check: null,
    question: null,
    text: 'Boka rummet',
    by: anna,
    at: '2026-03-04T08:00:00.000Z',
    editedAt: null,
    deleted: false,
    mentions: [],
    resolved: null,
    toDo: { person: null, role: 'coordinator', dueOn: null },
    mine: false,
    version: 1,
    ...change,
  };
}

export const guide: GuideView = { version: '1', versions: ['1'], phases: [], steps: [], tailoring: {} };
