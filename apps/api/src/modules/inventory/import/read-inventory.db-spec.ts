import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { InvalidFile } from './invalid-file.js';
import { readInventory, type Reading } from './read-inventory.js';

const rows = 4_000;
const csv = [
  'Id;Titel',
  ...Array.from({ length: rows }, (_, index) => `${String(index)};Datamängd ${String(index)}`),
].join('\n');
const xlsx = (): Promise<Buffer> =>
  writeXlsxFile(csv.split('\n').map((line) => line.split(';').map((value) => ({ value, type: String })))).toBuffer();
let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stegvis-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function onDisk(bytes: Uint8Array): Promise<string> {
  const path = join(folder, String((count += 1)));
  await writeFile(path, bytes);
  return path;
}

const reasonOf = async (bytes: Uint8Array, reading: Reading): Promise<unknown> =>
  readInventory(await onDisk(bytes), reading).then(
    () => 'read',
    (error: unknown) => (error instanceof InvalidFile ? error.reason : error),
  );

describe('a file is read in a thread', () => {
  test('with every row and progress, without blocking others', async () => {
    const told: [number, number][] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    const read = await readInventory(await onDisk(await xlsx()), {
      progress: (done, total) => told.push([done, total]),
    });
    clearInterval(timer);
    expect(read.columns.map(({ field }) => field)).toEqual(['externalId', 'title']);
    expect([read.rows.length, read.rows[1], read.rows.at(-1)?.row]).toEqual([
      rows,
      { row: 3, facts: { externalId: '1', title: 'Datamängd 1' }, errors: [], notes: [] },
      rows + 1,
    ]);
    expect([told[0], told.at(-1)]).toEqual([
      [0, rows],
      [rows, rows],
    ]);
    expect(told.length).toBeGreaterThan(10);
    expect(turns).toBeGreaterThan(10);
  });

  test('and refused with its reason', async () => {
    expect(await reasonOf(Buffer.from('Id;Färg\n1;röd'), {})).toBe('no-title-column');
    expect(await reasonOf(Buffer.from('PK\u0003\u0004 and no more than that of it'), {})).toBe('broken-workbook');
  });

  test('within limits of memory and time', async () => {
    const big = await writeXlsxFile(
      Array.from({ length: 20_000 }, (_, row) =>
        Array.from({ length: 12 }, (__, column) => ({ value: `Cell ${String(row)} ${String(column)}`, type: String })),
      ),
    ).toBuffer();
    expect(await reasonOf(big, { limits: { megabytes: 24, seconds: 60 } })).toBe('takes-too-much-memory');
    expect(await reasonOf(big, { limits: { megabytes: 512, seconds: 0.2 } })).toBe('takes-too-long');
    expect((await readInventory(await onDisk(Buffer.from('Titel\nBad')))).rows).toHaveLength(1);
  });

  test('until it is aborted', async () => {
    const stop = new AbortController();
    const reading = reasonOf(await xlsx(), { signal: stop.signal });
    setTimeout(() => {
      stop.abort(new Error('enough'));
    }, 50);
    expect(await reading).toEqual(new Error('enough'));
  });
});
