import { createInflateRaw, type InflateRaw } from 'node:zlib';
import { InvalidFile } from './invalid-file.js';
import { maxColumns, maxRows, maxUnpackedBytes } from './limits.js';
import { readZipDirectory, type ZipEntry } from './zip-directory.js';

const sheetName = /(^|\/)worksheets\/[^/]+\.xml$/i;
const address = /<(?:\w+:)?(?:row|c)\b[^>]*?\br="([A-Z]{0,7})(\d{1,12})"/g;
/** Longer than any tag that carries an address, so that one cut in two by a chunk's end is seen in the next. */
const overlap = 2_000;

/** Looks at a workbook before anything else unpacks it: what its directory says first, then what really comes out of it, so that
 *  neither an honest bomb nor a lying one, nor a single cell in the last corner of a sheet, costs memory.
 *  @throws InvalidFile */
export async function inspectWorkbook(bytes: Buffer): Promise<void> {
  const entries = readZipDirectory(bytes).filter((entry) => /\.(xml|rels)$/i.test(entry.name));
  if (!entries.some((entry) => sheetName.test(entry.name))) throw new InvalidFile('broken-workbook');
  const told = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (told > maxUnpackedBytes) throw new InvalidFile('unpacks-too-big', { maximum: Math.round(maxUnpackedBytes / 1024 / 1024) });
  for (const entry of entries) await unpackAndLook(bytes.subarray(entry.offset, entry.offset + entry.packedSize), entry);
}

async function unpackAndLook(packed: Buffer, entry: ZipEntry): Promise<void> {
  const look = sheetName.test(entry.name) ? addressWatcher() : () => undefined;
  if (entry.method === 0) {
    look(packed.toString('latin1'));
    return;
  }
  if (entry.method !== 8) throw new InvalidFile('broken-workbook');
  const inflate = createInflateRaw();
  try {
    inflate.end(packed);
    await readAll(inflate, entry, look);
  } catch (error) {
    throw error instanceof InvalidFile ? error : new InvalidFile('broken-workbook');
  } finally {
    inflate.destroy();
  }
}

async function readAll(inflate: InflateRaw, entry: ZipEntry, look: (text: string) => void): Promise<void> {
  let size = 0;
  for await (const chunk of inflate) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > entry.size) throw new InvalidFile('broken-workbook');
    look(chunk.toString('latin1'));
  }
}

function addressWatcher(): (text: string) => void {
  let before = '';
  return (text) => {
    const all = before + text;
    for (const [, column = '', row = ''] of all.matchAll(address)) {
      if (Number(row) > maxRows + 1) throw new InvalidFile('too-many-rows', { maximum: maxRows });
      if (columnNumber(column) > maxColumns) throw new InvalidFile('too-many-columns', { maximum: maxColumns });
    }
    before = all.slice(-overlap);
  };
}

/** A = 1, Z = 26, AA = 27; '' = 0. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
