import { describe, expect, test } from '@jest/globals';
import { detectDelimiter, readCsv } from './read-csv.js';
import { InvalidFile } from './invalid-file.js';
import { readTable } from './read-table.js';
import { columnNumber } from './inspect-workbook.js';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const reasonOf = async (work: () => unknown) => {
  try {
    await work();
  } catch (error) {
    return error instanceof InvalidFile ? error.reason : error;
  }
  return 'read';
};

describe('an inventory as CSV', () => {
  const text = 'Id;Titel\r\nD-1;"Kön; ålder"\r\n\r\nD-2;"Två\r\nrader"\r\n';
  const rows = [['Id', 'Titel'], ['D-1', 'Kön; ålder'], [''], ['D-2', 'Två\r\nrader'], ['']];

  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a byte order mark', bytes(`\ufeff${text}`)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ])('is read as %s', (_name, file) => {
    expect(readCsv(file).slice(0, 4)).toEqual(rows.slice(0, 4));
  });

  test('is separated by whatever separates the heading', () => {
    expect(detectDelimiter('"a,b,c";d;e\n1,2,3,4')).toBe(';');
    expect(detectDelimiter('a,b\n1;2;3')).toBe(',');
    expect(detectDelimiter('a\tb c\n')).toBe('\t');
    expect(detectDelimiter('Titel\n')).toBe(';');
  });

  test('a quote inside a cell is text', () => {
    expect(readCsv(bytes('Titel;Id\nRör 3" stål;1'))[1]).toEqual(['Rör 3" stål', '1']);
  });

  test('what is no table is refused with a reason', async () => {
    expect(await reasonOf(() => readTable(Buffer.alloc(0)))).toBe('empty');
    expect(await reasonOf(() => readTable(bytes('\n\n;;\n')))).toBe('empty');
    expect(await reasonOf(() => readTable(bytes(';;\na;b;c')))).toBe('no-header');
    expect(await reasonOf(() => readTable(bytes('Titel;Id\n"never closed')))).toBe('broken-csv');
    expect(await reasonOf(() => readTable(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])))).toBe('unknown-type');
    expect(await reasonOf(() => readTable(Buffer.from([0x89, 0x50, 0, 0, 1, 2])))).toBe('unknown-type');
    expect(await reasonOf(() => readTable(bytes(`Titel${';x'.repeat(300)}\na`)))).toBe('too-many-columns');
    expect(await reasonOf(() => readTable(bytes(`Titel\n${'a\n'.repeat(100_002)}`)))).toBe('too-many-rows');
  });
});

test('columns count as a spreadsheet counts', () => {
  expect(['A', 'Z', 'AA', 'XFD'].map(columnNumber)).toEqual([1, 26, 27, 16_384]);
});
