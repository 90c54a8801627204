import { runInThread, ThreadLimit, type ThreadLimits } from '../../../platform/threads/run-in-thread.js';
import { dear } from '../../../platform/threads/dear-functions.js';
import { InvalidFile } from './invalid-file.js';
import type { InventoryMessage } from './inventory-message.js';
import { readingLimits } from './limits.js';
import type { ImportRow, ReadRows } from './read-rows.js';
import type { Column } from './recognise-columns.js';

export interface Reading {
  /** Rows read, and how many there are. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  readonly limits?: ThreadLimits;
}

const script = new URL('./inventory.thread', import.meta.url);

/** Reads a file beside everything else that the process does. @throws InvalidFile */
export function readInventory(path: string, { progress = () => undefined, signal, limits = readingLimits }: Reading = {}): Promise<ReadRows> {
  return dear.import.run(async () => {
    const rows: ImportRow[] = [];
    let columns: readonly Column[] = [];
    let total = 0;
    const refused: InvalidFile[] = [];
    const heard = (message: InventoryMessage): void => {
      if (message.kind === 'refused') refused.push(new InvalidFile(message.reason, message.params));
      else if (message.kind === 'opened') ({ columns, total } = message);
      else rows.push(...message.rows);
      if (message.kind !== 'refused') progress(rows.length, total);
    };
    await runInThread({ script, input: path, limits, heard, ...(signal === undefined ? {} : { signal }) }).catch((error: unknown) => {
      throw error instanceof ThreadLimit ? new InvalidFile(error.of === 'seconds' ? 'takes-too-long' : 'takes-too-much-memory') : error;
    });
    if (refused[0] !== undefined) throw refused[0];
    return { columns, rows };
  });
}
