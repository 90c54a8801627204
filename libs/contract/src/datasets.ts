import { z } from 'zod';
import { outcomes } from '@stegvis/workflow';
import {
  booleanQuery,
  email,
  instant,
  language,
  line,
  listOf,
  localDate,
  pageQuery,
  personRef,
  prose,
  text,
  uuid,
} from './primitives.js';
import { operation } from './operation.js';

export const yesNoPartly = z.enum(['yes', 'no', 'partly']);
const facts = {
  title: line(300),
  description: prose().nullish(),
  unit: line(200).nullish(),
  sourceSystem: line(200).nullish(),
  /** The organisation's own id of the dataset. A later import finds the dataset by it. */
  externalId: line(100).nullish(),
  available: yesNoPartly.nullish(),
  structured: yesNoPartly.nullish(),
  publishedByOthers: line(500).nullish(),
  nationalSpecification: yesNoPartly.nullish(),
  highValueCategory: line(200).nullish(),
  contents: prose().nullish(),
  estimatedSize: line(100).nullish(),
  contactName: line(200).nullish(),
  contactEmail: email.nullish(),
};
export const datasetInput = z.strictObject(facts);
export const datasetPatch = z.strictObject({
  ...facts,
  title: facts.title.optional(),
  archived: z.boolean().optional(),
});

export const datasetView = z.object({
  id: uuid,
  title: z.string(),
  description: z.string().nullable(),
  unit: z.string().nullable(),
  sourceSystem: z.string().nullable(),
  externalId: z.string().nullable(),
  available: yesNoPartly.nullable(),
  structured: yesNoPartly.nullable(),
  publishedByOthers: z.string().nullable(),
  nationalSpecification: yesNoPartly.nullable(),
  highValueCategory: z.string().nullable(),
  contents: z.string().nullable(),
  estimatedSize: z.string().nullable(),
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  owner: personRef.nullable(),
  archived: z.boolean(),
  /** The rounds that the dataset is or was in, newest first. */
  rounds: z.array(
    z.object({
      roundId: uuid,
      name: z.string(),
      state: z.enum(['in', 'refused', 'removed']),
      outcome: z.enum(outcomes).nullable(),
      ground: z.string().nullable(),
      retestOn: localDate.nullable(),
      decisionTaskId: uuid.nullable(),
      published: z.boolean(),
    }),
  ),
  createdAt: instant,
  updatedAt: instant,
  version: z.number().int(),
});
export type DatasetView = z.infer<typeof datasetView>;

/** The fields of a dataset that a column of an inventory can be read as. */
export const importField = z.enum([
  'externalId',
  'title',
  'description',
  'unit',
  'sourceSystem',
  'available',
  'structured',
  'publishedByOthers',
  'nationalSpecification',
  'highValueCategory',
  'contents',
  'estimatedSize',
  'contactName',
  'contactEmail',
]);
export type ImportField = z.infer<typeof importField>;

export const importOutcome = z.enum(['created', 'updated', 'unchanged', 'rejected']);
export const importReport = z.object({
  /** The id to follow and to undo the import by; null for a dry run that was given none. */
  importId: uuid.nullable(),
  dryRun: z.boolean(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  /** The number of rows that `rows` leaves out, by outcome: it lists only the first 1,000 of each. */
  omitted: z.object({
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    rejected: z.number().int(),
  }),
  /** The columns of the file and the field that each was read as; null: not recognised, ignored. */
  columns: z.array(
    z.object({
      column: z.string(),
      field: z.string().nullable(),
      /**
       * What decided the field: the heading itself, a choice for this file, or a choice for an earlier file with the
       * same headings.
       */
      by: z.enum(['heading', 'chosen', 'remembered']).default('heading'),
    }),
  ),
  /** Which part of the file was read; null in reports of earlier versions. */
  file: z
    .object({
      /** Null for a file without sheets. */
      sheet: z.string().nullable(),
      /** Sheets that are not empty and were not read. */
      otherSheets: z.array(z.string()),
      /** Rows that are hidden in the spreadsheet; they are read all the same. */
      hiddenRows: z.number().int(),
      /** The row's number in the spreadsheet, 1 for the first. */
      headingRow: z.number().int(),
      /** The common name of the character encoding when the file is not Unicode; null otherwise. */
      encoding: z.string().nullable(),
    })
    .nullable()
    .default(null),
  rows: z.array(
    z.object({
      /** The row's number in the spreadsheet, 1 for the first. */
      row: z.number().int(),
      outcome: importOutcome,
      title: z.string().nullable(),
      datasetId: uuid.nullable(),
      errors: z.array(z.object({ column: z.string(), code: z.string(), message: z.string() })),
      /** What was accepted in another form than it was written, and what to look at. */
      notes: z.array(z.object({ column: z.string(), code: z.string(), message: z.string() })).default([]),
      /**
       * For an updated row, the values before and after, in words, with long texts cut. Only for the first 500 such
       * rows.
       */
      changes: z
        .array(z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() }))
        .default([]),
    }),
  ),
});
export type ImportReport = z.infer<typeof importReport>;

export const datasetOperations = {
  listDatasets: operation({
    id: 'listDatasets',
    method: 'GET',
    path: '/datasets',
    tag: 'Inventory',
    access: 'signed-in',
    query: z.strictObject({
      ...pageQuery,
      sort: z
        .enum(['title', '-title', 'unit', '-unit', 'externalId', '-externalId', 'updatedAt', '-updatedAt'])
        .default('title'),
      search: line(200).optional(),
      unit: line(200).optional(),
      sourceSystem: line(200).optional(),
      available: yesNoPartly.optional(),
      structured: yesNoPartly.optional(),
      highValueCategory: line(200).optional(),
      roundId: uuid.optional(),
      notInRound: uuid.optional(),
      archived: booleanQuery.optional(),
    }),
    status: 200,
    answer: listOf(datasetView),
    exportable: true,
  }),
  listUnits: operation({
    id: 'listUnits',
    method: 'GET',
    path: '/units',
    tag: 'Inventory',
    access: 'signed-in',
    query: z.strictObject({ ...pageQuery, archived: booleanQuery.optional() }),
    status: 200,
    answer: listOf(z.object({ unit: z.string(), datasets: z.number().int() })),
    exportable: true,
  }),
  createDataset: operation({
    id: 'createDataset',
    method: 'POST',
    path: '/datasets',
    tag: 'Inventory',
    access: 'signed-in',
    body: datasetInput,
    status: 201,
    answer: datasetView,
  }),
  getDataset: operation({
    id: 'getDataset',
    method: 'GET',
    path: '/datasets/{id}',
    tag: 'Inventory',
    access: 'signed-in',
    status: 200,
    answer: datasetView,
  }),
  updateDataset: operation({
    id: 'updateDataset',
    method: 'PATCH',
    path: '/datasets/{id}',
    tag: 'Inventory',
    access: 'signed-in',
    body: datasetPatch,
    ifMatch: true,
    status: 200,
    answer: datasetView,
  }),
  importDatasets: operation({
    id: 'importDatasets',
    method: 'POST',
    path: '/dataset-imports',
    tag: 'Inventory',
    access: 'signed-in',
    query: z.strictObject({
      dryRun: booleanQuery.optional(),
      importId: uuid.optional(),
      columns: text(10_000).optional(),
      sheet: text(100).min(1).optional(),
    }),
    file: true,
    status: 200,
    answer: importReport,
  }),
  getImportTemplate: operation({
    id: 'getImportTemplate',
    method: 'GET',
    path: '/dataset-imports/template',
    tag: 'Inventory',
    access: 'signed-in',
    query: z.strictObject({ format: z.enum(['csv', 'xlsx']).default('xlsx'), language: language.optional() }),
    status: 200,
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
};
