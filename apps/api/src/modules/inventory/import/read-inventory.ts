import { runInThread, ThreadLimit, type ThreadLimits } from '../../../platform/threads/run-in-thread.js';
import { costly } from '../../../platform/threads/costly-functions.js';
import { nothingSaid, type Matching } from './find-heading.js';
import { InvalidFile } from './invalid-file.js';
import type { InventoryMessage, InventoryToRead } from './inventory-message.js';
import { readingLimits } from './limits.js';
import type { ImportRow, ReadRows } from './read-rows.js';
import type { Column } from './recognise-columns.js';
import type { ReadFile } from './table.js';

export interface Reading {
  /** Reports rows read, and how many there are. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  readonly limits?: ThreadLimits;
  readonly matching?: Matching;
}

const script = 'modules/inventory/import/inventory.thread.js';

/** Reads a file in a thread, without blocking the process. @throws InvalidFile */
export function readInventory(
  path: string,
  { progress = () => undefined, signal, limits = readingLimits, matching = nothingSaid }: Reading = {},
): Promise<ReadRows> {
  return costly.import.run(async () => {
    const rows: ImportRow[] = [];
    let opened: { readonly file: ReadFile; readonly columns: readonly Column[]; readonly total: number } | undefined;
    const refused: InvalidFile[] = [];
    const onMessage = (message: InventoryMessage): void => {
      if (message.kind === 'refused') refused.push(new InvalidFile(message.reason, message.params, message.headings));
      else if (message.kind === 'opened') opened = message;
      else rows.push(...message.rows);
      if (message.kind !== 'refused') progress(rows.length, opened?.total ?? 0);
    };
    const input: InventoryToRead = { path, matching };
    await runInThread({ script, input, limits, onMessage, ...(signal === undefined ? {} : { signal }) }).catch(
      (error: unknown) => {
        throw error instanceof ThreadLimit
          ? new InvalidFile(error.of === 'seconds' ? 'takes-too-long' : 'takes-too-much-memory')
          : error;
      },
    );
    if (refused[0] !== undefined) throw refused[0];
    if (opened === undefined) throw new Error('The thread ended without a word');
    return { file: opened.file, columns: opened.columns, rows };
  });
}
