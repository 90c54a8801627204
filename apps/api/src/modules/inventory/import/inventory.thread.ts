import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { InvalidFile } from './invalid-file.js';
import { rowsOf, type ImportRow } from './read-rows.js';
import { readTable } from './read-table.js';
import type { InventoryMessage, InventoryToRead } from './inventory-message.js';

/** A batch is small enough that receiving it does not block the other side. */
const batch = 250;

const post = (message: InventoryMessage): void => parentPort?.postMessage(message);

try {
  const given: unknown = workerData;
  if (!isGiven(given)) throw new TypeError('The thread was given no file');
  const { file, columns, total, rows } = rowsOf(await readTable(readFileSync(given.path), given.matching));
  post({ kind: 'opened', file, columns, total });
  let part: ImportRow[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < batch) continue;
    post({ kind: 'rows', rows: part });
    part = [];
  }
  post({ kind: 'rows', rows: part });
} catch (error) {
  if (!(error instanceof InvalidFile)) throw error;
  post({ kind: 'refused', reason: error.reason, params: error.params, headings: error.headings });
}

function isGiven(given: unknown): given is InventoryToRead {
  return typeof given === 'object' && given !== null && 'path' in given && 'matching' in given;
}
