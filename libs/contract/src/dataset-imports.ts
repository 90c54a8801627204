import { z } from 'zod';
import { importReport } from './datasets.js';
import { booleanQuery, instant, listOf, pageQuery, uuid } from './primitives.js';
import { operation } from './operation.js';
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

export const datasetImportOperations = {
  listDatasetImports: operation({
    id: 'listDatasetImports',
    method: 'GET',
    path: '/dataset-imports',
    tag: 'Inventory',
    access: 'signed-in',
    query: z.strictObject({ ...pageQuery, dryRun: booleanQuery.optional() }),
    status: 200,
    answer: listOf(importRun),
    exportable: true,
  }),
  getDatasetImport: operation({
    id: 'getDatasetImport',
    method: 'GET',
    path: '/dataset-imports/{id}',
    tag: 'Inventory',
    access: 'signed-in',
    status: 200,
    answer: importRunDetail,
  }),
  cancelDatasetImport: operation({
    id: 'cancelDatasetImport',
    method: 'POST',
    path: '/dataset-imports/{id}/cancellation',
    tag: 'Inventory',
    access: 'signed-in',
    status: 200,
    answer: importRun,
  }),
  undoDatasetImport: operation({
    id: 'undoDatasetImport',
    method: 'POST',
    path: '/dataset-imports/{id}/reversal',
    tag: 'Inventory',
    access: 'signed-in',
    status: 200,
    answer: importUndo,
  }),
};
