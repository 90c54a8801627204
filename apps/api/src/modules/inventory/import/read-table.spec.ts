import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { nothingSaid, type Matching } from './find-heading.js';
import { InvalidFile } from './invalid-file.js';
import { detectDelimiter, readCsv } from './read-csv.js';
import { readTable } from './read-table.js';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const cells = (file: Buffer) => readCsv(file).rows.map((row) => row.cells);
const reasonOf = async (work: () => unknown) => {
  try {
    await work();
  } catch (error) {
    return error instanceof InvalidFile ? error.reason : error;
  }
  return 'read';
};
const rowOf = async (text: string) =>
  readTable(bytes(text)).then(
    () => null,
    (error: unknown) => (error instanceof InvalidFile ? error.params['row'] : error),
  );

describe('an inventory as CSV', () => {
  const text = 'Id;Titel\r\nD-1;"Kön; ålder"\r\n\r\nD-2;"Två\r\nrader i Öarna"\r\n';
  const rows = [
    { row: 1, cells: ['Id', 'Titel'] },
    { row: 2, cells: ['D-1', 'Kön; ålder'] },
    { row: 4, cells: ['D-2', 'Två\nrader i Öarna'] },
  ];

  const again = 'UTF-8 via Windows-1252';
  test.each([
    ['UTF-8', bytes(text), null],
    ['UTF-8 with a byte order mark', bytes(`\ufeff${text}`), null],
    ['Windows-1252', Buffer.from(text, 'latin1'), 'Windows-1252'],
    ['Mac Roman', iconv.encode(text, 'macintosh'), 'Mac Roman'],
    ['CP850', iconv.encode(text, 'cp850'), 'CP850'],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]), null],
    [
      'UTF-8 with a stray byte',
      Buffer.concat([bytes(`${text}D-3;Tr`), Buffer.from([0xe4]), bytes('d;')]),
      'UTF-8 + Windows-1252',
    ],
    ['UTF-8 that was read as Windows-1252 and saved again', bytes(iconv.decode(bytes(text), 'win1252')), again],
  ])('is read as %s', (_name, file, encoding) => {
    const read = readCsv(file);
    expect([read.rows.slice(0, 3), read.encoding]).toEqual([rows, encoding]);
  });

  test('in UTF-8 with as many stray bytes as other letters beyond ASCII is decoded to Swedish words', () => {
    const read = readCsv(Buffer.concat([bytes('Titel;Id\nF'), Buffer.from([0xf6]), bytes('rskolor;1\nÅr;2')]));
    expect([read.rows.map((row) => row.cells[0]), read.encoding]).toEqual([
      ['Titel', 'Förskolor', 'År'],
      'UTF-8 + Windows-1252',
    ]);
  });

  test('is decoded by its first letters beyond ASCII, however far down they are', () => {
    const far = `Titel\n${'Bad\n'.repeat(60_000)}Förskolor på ön`;
    expect(readCsv(iconv.encode(far, 'macintosh')).rows.at(-1)?.cells).toEqual(['Förskolor på ön']);
  });

  test('keeps letters that only look like UTF-8 read wrongly', () => {
    expect(readCsv(bytes('Titel\nSÃO och Ânes\nÄlvar')).rows.map((row) => row.cells[0])).toEqual([
      'Titel',
      'SÃO och Ânes',
      'Älvar',
    ]);
  });

  test('with only dashes and quotes beyond ASCII is Windows-1252', () => {
    expect(readCsv(iconv.encode('Titel;Beskrivning\nBad – “A”;costs 5 €… that’s', 'win1252')).rows[1]?.cells).toEqual([
      'Bad – “A”',
      'costs 5 €… that’s',
    ]);
  });

  test('is separated by the character that separates the heading', () => {
    expect(detectDelimiter('"a,b,c";d;e\n1,2,3,4')).toBe(';');
    expect(detectDelimiter('a,b\n1;2;3')).toBe(',');
    expect(detectDelimiter('a\tb c\n')).toBe('\t');
    expect(detectDelimiter('Titel\n')).toBe(';');
    expect(detectDelimiter('Titel;"Beskrivning, kort, och annat";Enhet, avdelning\nBad;a, b, c, d;x')).toBe(';');
    expect(detectDelimiter('Lista, uppdaterad 1, 2, 3, 4\n\nTitel;Förvaltning\nBad;Miljö')).toBe(';');
    expect(detectDelimiter('Handling;Format\na,b;c')).toBe(';');
  });

  test.each([['\r\n'], ['\n'], ['\r'], ['\r\r\n']])('may end its lines with %j', (end) => {
    expect(cells(bytes(['Id;Titel', '1;Bad', '2;Lov', ''].join(end)))).toEqual([
      ['Id', 'Titel'],
      ['1', 'Bad'],
      ['2', 'Lov'],
    ]);
  });

  test('may name its separator for Excel', () => {
    expect(cells(bytes('sep=|\r\nId|Titel\r\n1|Bad'))).toEqual([
      ['Id', 'Titel'],
      ['1', 'Bad'],
    ]);
    expect(cells(bytes('\ufeff"sep=,"\nId,Titel\n1,Bad'))).toEqual([
      ['Id', 'Titel'],
      ['1', 'Bad'],
    ]);
  });

  test('that names a separator it does not use is read by the one it uses', () => {
    expect(cells(bytes('sep=,\nTitel;Id\nBad;1'))).toEqual([
      ['Titel', 'Id'],
      ['Bad', '1'],
    ]);
  });

  test('may have a quote inside a cell', () => {
    expect(cells(bytes('Titel;Id\nRör 3" stål;1'))[1]).toEqual(['Rör 3" stål', '1']);
  });

  test('ignores empty rows', async () => {
    expect(await reasonOf(() => readTable(bytes(`Titel;Id\nBad;1\n${';\n'.repeat(150_000)}`)))).toBe('read');
  });

  test('that is no table is refused with a reason', async () => {
    expect(await reasonOf(() => readTable(Buffer.alloc(0)))).toBe('empty');
    expect(await reasonOf(() => readTable(bytes('\n\n;;\n')))).toBe('empty');
    expect(await reasonOf(() => readTable(bytes(';;\na;b;c')))).toBe('no-title-column');
    expect(await reasonOf(() => readTable(bytes('Titel;Id\n"never closed')))).toBe('broken-csv');
    expect(await reasonOf(() => readTable(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])))).toBe('unknown-type');
    expect(
      await reasonOf(() =>
        readTable(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('Workbook\u0000', 'utf16le')])),
      ),
    ).toBe('old-excel');
    expect(
      await reasonOf(() =>
        readTable(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('WordDocument\u0000', 'utf16le')])),
      ),
    ).toBe('not-a-workbook');
    expect(await reasonOf(() => readTable(bytes('{\\rtf1\\ansi Titel;Id}')))).toBe('not-a-workbook');
    expect(await reasonOf(() => readTable(bytes('[{"title": "Bad"}]')))).toBe('json');
    expect(await reasonOf(() => readTable(bytes('\ufeff{ "type": "FeatureCollection" }')))).toBe('json');
    expect(await reasonOf(() => readTable(bytes('%PDF-1.7')))).toBe('pdf');
    expect(await reasonOf(() => readTable(bytes('\ufeff<?xml version="1.0"?><Workbook/>')))).toBe('web-page');
    expect(await reasonOf(() => readTable(Buffer.from([0x89, 0x50, 0, 0, 1, 2])))).toBe('unknown-type');
    expect(await reasonOf(() => readTable(bytes(`Titel${';x'.repeat(300)}\na`)))).toBe('too-many-columns');
    expect(await reasonOf(() => readTable(bytes(`Titel\n${'a\n'.repeat(100_002)}`)))).toBe('too-many-rows');
    expect(await rowOf('Titel;Id\n\nLek;2\n"Bad" och lek;1\nx;3')).toBe(4);
  });
});

describe('headings', () => {
  const fields = async (text: string, matching: Partial<Matching> = {}) => {
    const { columns, rows, file } = await readTable(bytes(text), { ...nothingSaid, ...matching });
    return [file.headingRow, columns.map(({ heading, field }) => [heading, field]), rows.map((row) => row.cells[0])];
  };

  test('are found below titles, notes and empty rows', async () => {
    expect(
      await fields('Provkommun – inventering\nDatamängd\n\nSenast ändrad;2026-03-01\nId;Titel;Färg\n1;Bad;blå'),
    ).toEqual([
      5,
      [
        ['Id', 'externalId'],
        ['Titel', 'title'],
        ['Färg', null],
      ],
      ['1'],
    ]);
    expect(await fields('Titel\nNamn\nDatamängd')).toEqual([1, [['Titel', 'title']], ['Namn', 'Datamängd']]);
  });

  test('in two lines are joined', async () => {
    expect(await fields('Id;Titel;Kontakt;\n;;Namn;E-post\n1;Bad;Anna;a@b.example')).toEqual([
      2,
      [
        ['Id', 'externalId'],
        ['Titel', 'title'],
        ['Kontakt\nNamn', 'contactName'],
        ['Kontakt\nE-post', 'contactEmail'],
      ],
      ['1'],
    ]);
    expect(await fields(';;Kontakt;\nId;Titel;Namn;E-post\n1;Bad;Anna;a@b.example')).toEqual([
      2,
      [
        ['Id', 'externalId'],
        ['Titel', 'title'],
        ['Kontakt\nNamn', 'contactName'],
        ['Kontakt\nE-post', 'contactEmail'],
      ],
      ['1'],
    ]);
    expect(await fields('Id;Titel\n1;\n2;Bad')).toEqual([
      1,
      [
        ['Id', 'externalId'],
        ['Titel', 'title'],
      ],
      ['1', '2'],
    ]);
  });

  test.each([
    [
      'groups above each heading',
      'Datamängd;;Kontakt;;Bedömning;\nTitel;Beskrivning;Namn;E-post;Tillgänglig;Strukturerad\nBad;x;Anna;a@b.example;ja;ja',
      2,
      ['title', 'description', 'contactName', 'contactEmail', 'available', 'structured'],
    ],
    [
      'a title that reaches over both lines',
      'Titel;;Kontakt;;Bedömning\n;Beskrivning;Namn;E-post;Tillgänglig\nBad;x;Anna;a@b.example;ja',
      2,
      ['title', 'description', 'contactName', 'contactEmail', 'available'],
    ],
    [
      'groups that are as many as the headings',
      'Datamängd;;Kontakt\nTitel;Id;Namn\nBad;1;Anna',
      2,
      ['title', 'externalId', 'contactName'],
    ],
  ])('in two lines may have %s', async (_name, text, row, expected) => {
    const { columns, rows, file } = await readTable(bytes(text));
    expect([file.headingRow, columns.map(({ field }) => field), rows.map((one) => one.cells[0])]).toEqual([
      row,
      expected,
      ['Bad'],
    ]);
  });

  test('that were matched by hand come first', async () => {
    const chosen = new Map([
      ['handlingstyp', 'title'],
      ['titel', null],
    ] as const);
    expect(await fields('Handlingstyp;Titel;System\nProtokoll;x;W3D3', { chosen })).toEqual([
      1,
      [
        ['Handlingstyp', 'title'],
        ['Titel', null],
        ['System', 'sourceSystem'],
      ],
      ['Protokoll'],
    ]);
  });
});
