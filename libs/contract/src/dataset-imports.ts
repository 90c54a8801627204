import { z } from 'zod';
import { importReport } from './datasets.js';
import { booleanQuery, instant, listOf, pageQuery, uuid } from './primitives.js';
import { exampleId, operation } from './operation.js';
import { problem } from './problem.js';

/** `interrupted`: the program stopped in the middle. Whatever is not `done` saved nothing. */
export const importState = z.enum(['reading', 'writing', 'done', 'failed', 'cancelled', 'interrupted']);

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
};
export const importRun = z.object(run);
export type ImportRun = z.infer<typeof importRun>;

export const importRunDetail = z.object({
  ...run,
  /** The answer of the import; null unless `done`. */
  report: importReport.nullable(),
  /** Why it failed, in the language that it was asked in; null unless `failed`. */
  problem: problem.nullable(),
});
export type ImportRunDetail = z.infer<typeof importRunDetail>;

const example: ImportRun = {
  id: exampleId.other, fileName: 'inventering.xlsx', dryRun: false, state: 'writing', rowsDone: 4000, rowsTotal: 10_000,
  startedAt: '2026-03-02T08:00:00.000Z', endedAt: null, counts: null,
};

export const datasetImportOperations = {
  listDatasetImports: operation({
    id: 'listDatasetImports', method: 'GET', path: '/dataset-imports', tag: 'Inventory', access: 'signed-in',
    summary: 'My imports', description: 'Those that I started with an `importId`, the latest first; twenty are kept.',
    query: z.strictObject({ ...pageQuery, dryRun: booleanQuery.optional() }), status: 200, answer: listOf(importRun), exportable: true,
    problems: ['validation', 'not-signed-in'], example: { answer: { items: [example], page: 1, limit: 20, total: 1 } },
  }),
  getDatasetImport: operation({
    id: 'getDatasetImport', method: 'GET', path: '/dataset-imports/{id}', tag: 'Inventory', access: 'signed-in',
    summary: 'How far an import is', description: 'One of mine, while it runs and afterwards, then with its report or why it failed.', status: 200, answer: importRunDetail,
    problems: ['not-signed-in', 'not-found'], example: { answer: { ...example, report: null, problem: null } },
  }),
  cancelDatasetImport: operation({
    id: 'cancelDatasetImport', method: 'POST', path: '/dataset-imports/{id}/cancellation', tag: 'Inventory', access: 'signed-in',
    summary: 'Cancel an import', description: 'One of mine, as long as it only reads. Once it writes it comes to its end, since half an inventory helps nobody.', status: 200, answer: importRun,
    problems: ['not-signed-in', 'not-found', 'conflict'], example: { answer: { ...example, state: 'cancelled', endedAt: '2026-03-02T08:00:02.000Z' } },
  }),
};
