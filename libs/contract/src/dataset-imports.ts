import { z } from 'zod';
import { importReport } from './datasets.js';
import { booleanQuery, instant, listOf, pageQuery, uuid } from './primitives.js';
import { exampleId, operation } from './operation.js';
import { problem } from './problem.js';

/** `interrupted`: the program stopped in the middle. Whatever is not `done` saved nothing. */
export const importState = z.enum(['reading', 'writing', 'done', 'failed', 'cancelled', 'interrupted']);

const undone = {
  at: instant,
  /** Datasets that the import had created and that are gone. */
  removed: z.number().int(),
  /** Datasets in which at least one field is again as it was before the import. */
  restored: z.number().int(),
  /** Datasets of which something was left as it is, since people have worked with it after the import. */
  left: z.number().int(),
};

export const undoReason = z.enum(['changed', 'in-round', 'role', 'conversation', 'field-changed']);
export const importUndo = z.object({
  ...undone,
  leftDatasets: z.array(
    z.object({
      datasetId: uuid,
      title: z.string(),
      /** Why it was left; `field` names the one that stays as people left it, null where the whole dataset stays. */
      reasons: z.array(z.object({ code: undoReason, field: z.string().nullable(), text: z.string() })),
    }),
  ),
});
export type ImportUndo = z.infer<typeof importUndo>;

const run = {
  id: uuid,
  fileName: z.string(),
  dryRun: z.boolean(),
  state: importState,
  /** Rows read or, while writing, written. */
  rowsDone: z.number().int(),
  /** How many there are to read or to write; null until the file has been opened. */
  rowsTotal: z.number().int().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** What it came to; null unless `done`. */
  counts: importReport.pick({ created: true, updated: true, unchanged: true, rejected: true }).nullable(),
  /** How long what it did is kept, so that it can be undone; null when there is nothing to undo. */
  undoableUntil: instant.nullable(),
  /** What its undoing came to; null unless it was undone. */
  undone: z.object(undone).nullable(),
};
export const importRun = z.object(run);
export type ImportRun = z.infer<typeof importRun>;

export const importRunDetail = z.object({
  ...run,
  /** The answer of the import; null unless `done`. */
  report: importReport.nullable(),
  /** Why it failed, in the language that it was asked in; null unless `failed`. */
  problem: problem.nullable(),
  /** What its undoing came to, dataset by dataset, in the language that it was asked in; null unless it was undone. */
  undo: importUndo.nullable(),
});
export type ImportRunDetail = z.infer<typeof importRunDetail>;

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

export const datasetImportOperations = {
  listDatasetImports: operation({
    id: 'listDatasetImports',
    method: 'GET',
    path: '/dataset-imports',
    tag: 'Inventory',
    access: 'signed-in',
    summary: 'My imports',
    description: 'The latest first; twenty are kept, and those that can be undone.',
    query: z.strictObject({ ...pageQuery, dryRun: booleanQuery.optional() }),
    status: 200,
    answer: listOf(importRun),
    exportable: true,
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [example], page: 1, limit: 20, total: 1 } },
  }),
  getDatasetImport: operation({
    id: 'getDatasetImport',
    method: 'GET',
    path: '/dataset-imports/{id}',
    tag: 'Inventory',
    access: 'signed-in',
    summary: 'How far an import is',
    description: 'One of mine, while it runs and afterwards, then with its report or why it failed.',
    status: 200,
    answer: importRunDetail,
    problems: ['not-signed-in', 'not-found'],
    example: { answer: { ...example, report: null, problem: null, undo: null } },
  }),
  cancelDatasetImport: operation({
    id: 'cancelDatasetImport',
    method: 'POST',
    path: '/dataset-imports/{id}/cancellation',
    tag: 'Inventory',
    access: 'signed-in',
    summary: 'Cancel an import',
    description:
      'One of mine, as long as it only reads. Once it writes it comes to its end, since half an inventory helps nobody.',
    status: 200,
    answer: importRun,
    problems: ['not-signed-in', 'not-found', 'conflict'],
    example: { answer: { ...example, state: 'cancelled', endedAt: '2026-03-02T08:00:02.000Z' } },
  }),
  undoDatasetImport: operation({
    id: 'undoDatasetImport',
    method: 'POST',
    path: '/dataset-imports/{id}/reversal',
    tag: 'Inventory',
    access: 'signed-in',
    summary: 'Undo an import',
    description:
      'Whoever may import may undo, mine or a colleague’s, for 30 days and once. Datasets that it created and nobody has worked with are removed, fields that it changed and that still stand so are put back. What has been worked with since is left and told in `leftDatasets`, with why.',
    status: 200,
    answer: importUndo,
    problems: ['not-signed-in', 'forbidden', 'not-found', 'import-not-finished', 'import-undone', 'nothing-to-undo'],
    example: { answer: undoExample },
  }),
};
