import { date, instant, named, number, parts, text, words } from './export-columns.js';
import { exampleId, type DocsOf } from './operation-docs.js';
import type { roundOperations } from './rounds.js';

const example = {
  id: exampleId.round,
  name: 'Våren 2026',
  startsOn: '2026-03-02',
  targetOn: '2026-12-18',
  guideVersion: '2026.1',
  state: 'planned',
  phases: [],
  steps: [],
  datasets: 0,
  slackDays: 40,
  plannedEndOn: '2026-10-20',
  startedAt: null,
  completedAt: null,
  version: 1,
};

export const roundDocs: DocsOf<typeof roundOperations> = {
  listRounds: {
    summary: 'The rounds',
    description: 'Newest start first unless asked otherwise.',
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [example], page: 1, limit: 20, total: 1 } },
    columns: [
      text('name'),
      date('startsOn'),
      date('targetOn'),
      text('guideVersion'),
      words('state', 'round-state'),
      parts('phases'),
      parts('steps'),
      number('datasets'),
      number('slackDays'),
      date('plannedEndOn'),
      instant('startedAt'),
      instant('completedAt'),
      text('id'),
      number('version'),
    ],
  },
  createRound: {
    summary: 'Plan a round',
    description: 'It is pinned to a version of the guide; without one, to the newest.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'duplicate', 'unknown-reference'],
    example: { body: { name: 'Våren 2026', startsOn: '2026-03-02', targetOn: '2026-12-18' }, answer: example },
  },
  getRound: {
    summary: 'A round',
    description: 'With progress by phase and step.',
    problems: ['not-signed-in', 'not-found'],
    example: { answer: example },
  },
  updateRound: {
    summary: 'Change a round',
    description:
      'Name, dates, or `archived` when it is completed. Dates that follow from others move; those set by hand stay.',
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'not-found',
      'duplicate',
      'stale-version',
      'version-missing',
      'conflict',
    ],
    example: { body: { targetOn: '2027-01-29' }, answer: { ...example, targetOn: '2027-01-29', version: 2 } },
  },
  startRound: {
    summary: 'Start a round',
    description: 'The tasks of the round come into being and get planned dates.',
    problems: ['not-signed-in', 'forbidden', 'not-found', 'conflict'],
    example: { answer: { ...example, state: 'running' } },
  },
  upgradeRound: {
    summary: 'Move a round to another version of the guide',
    description: 'States, answers and history stay. `dryRun=true` tells what would change.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'unknown-reference', 'conflict'],
    example: { body: { guideVersion: '2026.1+1' } },
  },
  addDatasets: {
    summary: 'Choose datasets for a round',
    description:
      'With the reason, which step 3 asks for. Their tasks come into being. Choosing the same one again changes only the reason.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'unknown-reference', 'conflict'],
    example: { body: { datasetIds: [exampleId.dataset], reason: 'Efterfrågad och redan strukturerad' } },
  },
  listRoundDatasets: {
    summary: 'The datasets of a round',
    description: 'Those that left it too, with why.',
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: {},
    columns: [
      named('dataset', 'title'),
      words('state', 'round.datasets.state'),
      text('reason'),
      instant('addedAt'),
      named('addedBy'),
      instant('leftAt'),
      words('leftReason', 'guide.option.ground'),
      text('decisionTaskId'),
    ],
  },
  removeDataset: {
    summary: 'Take a dataset out of a round',
    description: 'Its open tasks are cancelled; history stays; it can be chosen again.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'conflict'],
    example: {},
  },
  getBoard: {
    summary: 'The matrix dataset x step',
    description: 'Every task of the round as a cell. `round` holds the cells of the tasks that are done once.',
    problems: ['not-signed-in', 'not-found'],
    example: {},
  },
};
