import type { ColumnsOf, ExportColumn } from './export-columns.js';
import type { ProblemCode } from './problem.js';

/** The documentation of an operation on the API's page. The web is built without it. */
export interface OperationDocs {
  readonly summary: string;
  readonly description: string;
  readonly problems: readonly ProblemCode[];
  readonly example: { readonly body?: unknown; readonly answer?: unknown };
  /** The columns of an exported list, from left to right. Names come first, ids and versions last. */
  readonly columns?: readonly ExportColumn[];
}

/** The docs of a group of operations: an operation without docs does not compile. */
export type DocsOf<Operations> = {
  readonly [Id in keyof Operations]: OperationDocs & { readonly columns?: ColumnsOf<Operations[Id]> };
};

/** Example values that recur in the OpenAPI document. */
export const exampleId = {
  organisation: '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a',
  person: '01932b6e-7b1a-7c3e-9a55-2f2e3d4c5b6a',
  dataset: '01932b6e-7b1a-7c3e-9a55-3f2e3d4c5b6a',
  round: '01932b6e-7b1a-7c3e-9a55-4f2e3d4c5b6a',
  task: '01932b6e-7b1a-7c3e-9a55-5f2e3d4c5b6a',
  other: '01932b6e-7b1a-7c3e-9a55-6f2e3d4c5b6a',
} as const;
