import type { InvalidFileCode } from './invalid-file.js';
import type { Matching } from './find-heading.js';
import type { ImportRow } from './read-rows.js';
import type { Column } from './recognise-columns.js';
import type { ReadFile } from './table.js';

/** The input of the thread. */
export interface InventoryToRead {
  readonly path: string;
  readonly matching: Matching;
}

/**
 * A message of the thread that reads a file: first the columns, then the rows in batches. Errors lose their class on
 * the way.
 */
export type InventoryMessage =
  | { readonly kind: 'opened'; readonly file: ReadFile; readonly columns: readonly Column[]; readonly total: number }
  | { readonly kind: 'rows'; readonly rows: readonly ImportRow[] }
  | {
      readonly kind: 'refused';
      readonly reason: InvalidFileCode;
      readonly params: Readonly<Record<string, string | number>>;
      readonly headings: readonly string[];
    };
