import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { inspectWorkbook } from './inspect-workbook.js';
import { InvalidFile } from './invalid-file.js';
import { readTable } from './read-table.js';

interface Part {
  readonly name: string;
  readonly body: Buffer;
  /** What the directory says, when it lies. */
  readonly claims?: number;
}

/** The least archive that a reader takes for a workbook. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, body, claims = body.length } of parts) {
    const packed = deflateRawSync(body);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const sheet = 'xl/worksheets/sheet1.xml';
const reasonOf = async (file: Buffer) => {
  try {
    await inspectWorkbook(file);
  } catch (error) {
    return error instanceof InvalidFile ? error.reason : error;
  }
  return 'fine';
};

describe('a workbook', () => {
  test('that is what it says is read on', async () => {
    expect(await reasonOf(zip([{ name: sheet, body: Buffer.from('<row r="1"><c r="A1"><v>1</v></c></row>') }]))).toBe('fine');
  });

  test('that says it unpacks to too much is not unpacked', async () => {
    expect(await reasonOf(zip([{ name: sheet, body: Buffer.from('x'), claims: 2_000_000_000 }]))).toBe('unpacks-too-big');
  });

  test('that unpacks to more than it says is refused on the way', async () => {
    expect(await reasonOf(zip([{ name: sheet, body: Buffer.alloc(5_000_000, 32), claims: 1_000 }]))).toBe('broken-workbook');
  });

  test('with one cell in the last corner is refused', async () => {
    const padding = `<row r="1"><c r="A1"/></row>${' '.repeat(70_000)}`;
    expect(await reasonOf(zip([{ name: sheet, body: Buffer.from(`${padding}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`) }]))).toBe('too-many-rows');
    expect(await reasonOf(zip([{ name: sheet, body: Buffer.from(`<row r="2"><c s="1" r="XFD2"><v>1</v></c></row>`) }]))).toBe('too-many-columns');
  });

  test('that is no workbook is refused', async () => {
    expect(await reasonOf(zip([{ name: 'word/document.xml', body: Buffer.from('<a/>') }]))).toBe('broken-workbook');
    expect(await reasonOf(Buffer.from('PK\u0003\u0004 and nothing else that a zip has'))).toBe('broken-workbook');
    const whole = zip([{ name: sheet, body: Buffer.from('<row r="1"/>') }]);
    expect(await reasonOf(whole.subarray(0, whole.length - 30))).toBe('broken-workbook');
    await expect(readTable(whole)).rejects.toThrow(InvalidFile);
  });
});
