import { z } from 'zod';
import { importReport } from './datasets.js';
import { booleanQuery, instant, listOf, pageQuery, uuid } from './primitives.js';
import { operation } from './operation.js';
import { problem } from './problem.js';

/** `interrupted`: the process stopped in the middle. An import that is not `done` has saved nothing. */
export const importState = z.enum(['reading', 'writing', 'done', 'failed', 'cancelled', 'interrupted']);

const undone = {
  at: instant,
  /** Datasets that the import had created and that are deleted again. */
  removed: z.number().int(),
  /** Datasets in which at least one field has its value from before the import again. */
  restored: z.number().int(),
  /** Datasets in which something stays as it is, since people have worked with it after the import. */
  left: z.number().int(),
};

export const undoReason = z.enum(['changed', 'in-round', 'role', 'conversation', 'field-changed']);
export const importUndo = z.object({
  ...undone,
  leftDatasets: z.array(
    z.object({
      datasetId: uuid,
      title: z.string(),
      /**
       * Why it stays; `field` names the field that keeps what people wrote, and is null when the whole dataset stays.
       */
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
  /** Rows that have been read or, in the state `writing`, written. */
  rowsDone: z.number().int(),
  /** How many rows there are to read or to write; null until the file has been opened. */
  rowsTotal: z.number().int().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** The result in numbers; null unless `done`. */
  counts: importReport.pick({ created: true, updated: true, unchanged: true, rejected: true }).nullable(),
  /** Until when the changes are kept, so that the import can be undone; null when there is nothing to undo. */
  undoableUntil: instant.nullable(),
  /** The result of undoing it; null unless it was undone. */
  undone: z.object(undone).nullable(),
};
export const importRun = z.object(run);
export type ImportRun = z.infer<typeof importRun>;

export const importRunDetail = z.object({
  ...run,
  /** The report that the import answered with; null unless `done`. */
  report: importReport.nullable(),
  /** Why it failed, in the language of this request; null unless `failed`. */
  problem: problem.nullable(),
  /** The result of undoing it for each dataset, in the language of this request; null unless it was undone. */
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
