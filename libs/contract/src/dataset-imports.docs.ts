import { instant, number, text, words, yesNo } from './export-columns.js';
import { exampleId, type DocsOf } from './operation-docs.js';
import type { datasetImportOperations, ImportRun, ImportUndo } from './dataset-imports.js';

const example: ImportRun = {
  id: exampleId.other,
  fileName: 'inventering.xlsx',
  dryRun: false,
  state: 'writing',
  rowsDone: 4000,
  rowsTotal: 10_000,
  startedAt: '2026-03-02T08:00:00.000Z',
  endedAt: null,
  counts: null,
  undoableUntil: null,
  undone: null,
};

const undoExample: ImportUndo = {
  at: '2026-03-02T09:00:00.000Z',
  removed: 36,
  restored: 4,
  left: 1,
  leftDatasets: [
    {
      datasetId: exampleId.dataset,
      title: 'Lekplatser',
      reasons: [{ code: 'in-round', field: null, text: 'Har valts till en omgång.' }],
    },
  ],
};

export const datasetImportDocs: DocsOf<typeof datasetImportOperations> = {
  listDatasetImports: {
    summary: 'My imports',
    description: 'The latest first; twenty are kept, and those that can be undone.',
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [example], page: 1, limit: 20, total: 1 } },
    columns: [
      text('fileName'),
      yesNo('dryRun'),
      words('state', 'import-state'),
      number('rowsDone'),
      number('rowsTotal'),
      instant('startedAt'),
      instant('endedAt'),
      number('counts.created'),
      number('counts.updated'),
      number('counts.rejected'),
      number('counts.unchanged'),
      instant('undoableUntil'),
      instant('undone.at'),
      number('undone.left'),
      number('undone.removed'),
      number('undone.restored'),
      text('id'),
    ],
  },
  getDatasetImport: {
    summary: 'How far an import is',
    description: 'One of mine, while it runs and afterwards, then with its report or why it failed.',
    problems: ['not-signed-in', 'not-found'],
    example: { answer: { ...example, report: null, problem: null, undo: null } },
  },
  cancelDatasetImport: {
    summary: 'Cancel an import',
    description:
      'One of mine, as long as it only reads. Once it writes it comes to its end, since half an inventory helps nobody.',
    problems: ['not-signed-in', 'not-found', 'conflict'],
    example: { answer: { ...example, state: 'cancelled', endedAt: '2026-03-02T08:00:02.000Z' } },
  },
  undoDatasetImport: {
    summary: 'Undo an import',
    description:
      'Whoever may import may undo, mine or a colleague’s, for 30 days and once. Datasets that it created and nobody has worked with are removed, fields that it changed and that still stand so are put back. What has been worked with since is left and told in `leftDatasets`, with why.',
    problems: ['not-signed-in', 'forbidden', 'not-found', 'import-not-finished', 'import-undone', 'nothing-to-undo'],
    example: { answer: undoExample },
  },
};
