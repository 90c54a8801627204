import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, type Municipality, type Person } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

const inventories = fileURLToPath(new URL('../../../test/inventories/', import.meta.url));
const media = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const brought = (name: string): Buffer => readFileSync(`${inventories}${name}`);

/** A workbook of a few kilobytes whose directory claims 200 MB, which has to be refused without unpacking it. */
function bomb(): Buffer {
  const name = 'xl/worksheets/sheet1.xml';
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(200 * 1024 * 1024, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, Buffer.from(name), end]);
}

let app: RunningApp;
let kommun: Municipality;
let karin: Person;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  kommun = await aMunicipality(app);
  karin = await kommun.person('Karin Samordnare', ['coordinator']);
});

const upload = (content: Buffer | string, path = '/dataset-imports', headers: Record<string, string> = {}) =>
  karin.api.upload(path, 'inventory.csv', content, typeof content === 'string' ? media.csv : media.xlsx, headers);
const csv = (...rows: string[]): string => rows.join('\n');
const counts = (body: { created: number; updated: number; unchanged: number; rejected: number }) => [
  body.created,
  body.updated,
  body.unchanged,
  body.rejected,
];
const all = async () => expectStatus(await karin.api.get('/datasets?limit=200&sort=externalId'), 200).body.items;

describe.each(['inventory.csv', 'inventory-windows-1252.csv', 'inventory.xlsx'])('%s', (name) => {
  test('gives 37 datasets and three faulty rows; the second time nothing', async () => {
    const file = brought(name);
    const dry = expectStatus(await upload(file, '/dataset-imports?dryRun=true'), 200).body;
    expect([dry.dryRun, ...counts(dry)]).toEqual([true, 37, 0, 0, 3]);
    expect(await all()).toEqual([]);
    const first = expectStatus(await upload(file), 200).body;
    expect(counts(first)).toEqual([37, 0, 0, 3]);
    const faults = first.rows.filter((row: { errors: object[] }) => row.errors.length > 0);
    expect(
      faults.map((row: { row: number; outcome: string; errors: { column: string; code: string }[] }) => [
        row.row,
        row.outcome,
        ...row.errors.map((error) => `${error.column}: ${error.code}`),
      ]),
    ).toEqual([
      [39, 'rejected', 'Titel: required'],
      [40, 'rejected', 'Id: duplicate-id'],
      [41, 'rejected', 'Tillgänglig: not-an-option', 'E-post: invalid-email'],
    ]);
    expect(await all()).toHaveLength(37);
    expect(counts(expectStatus(await upload(file), 200).body)).toEqual([0, 0, 37, 3]);
  });
});

describe('an import', () => {
  test('says what is wrong in the requested language, with what to do about it', async () => {
    const answer = expectStatus(
      await upload(csv('Id,Title,Available,Email', '1,Beaches,perhaps,anna(at)x'), '/dataset-imports?dryRun=true', {
        'accept-language': 'en',
      }),
      200,
    ).body;
    expect(answer.rows[0].errors.map((error: { message: string }) => error.message)).toEqual([
      'Row 2, column Available: “perhaps” cannot be read. Write yes, no or partly.',
      expect.stringMatching(/^Row 2, column Email: “anna\(at\)x” is not an email address\. Write an email address/),
    ]);
  });

  test('updates facts and resets nothing that was decided', async () => {
    expectStatus(await upload(csv('Id;Titel;Beskrivning;Förvaltning', '1;Bad;Alla bad;Fritid', '2;Lov;;Bygg')), 200);
    const [bad, lov] = await all();
    await kommun.grant(karin.id, 'information-owner', { datasetId: bad.id });
    expectStatus(await karin.api.patch(`/datasets/${String(lov.id)}`, { archived: true }, 1), 200);
    const again = expectStatus(
      await upload(csv('Id;Titel;Beskrivning;Förvaltning;Färg', '1;Badplatser;;Kultur;blå', '2;Bygglov;;Bygg;röd')),
      200,
    ).body;
    expect(counts(again)).toEqual([0, 2, 0, 0]);
    expect(again.columns.at(-1)).toEqual({ column: 'Färg', field: null, by: 'heading' });
    const field = (label: string, before: string, after: string) => expect.objectContaining({ label, before, after });
    expect(again.rows.map((row: { changes: object[] }) => row.changes)).toEqual([
      [field('Titel', 'Bad', 'Badplatser'), field('Förvaltning', 'Fritid', 'Kultur')],
      [field('Titel', 'Lov', 'Bygglov')],
    ]);
    const changed = expectStatus(await karin.api.get(`/datasets/${String(bad.id)}`), 200).body;
    expect(changed).toMatchObject({
      title: 'Badplatser',
      unit: 'Kultur',
      description: 'Alla bad',
      owner: { id: karin.id },
      version: 2,
      createdAt: bad.createdAt,
    });
    expect(expectStatus(await karin.api.get(`/datasets/${String(lov.id)}`), 200).body).toMatchObject({
      title: 'Bygglov',
      archived: true,
    });
    const { items } = expectStatus(await karin.api.get(`/audit-events?datasetId=${String(bad.id)}`), 200).body;
    expect(items.map((event: { action: string }) => event.action)).toEqual(
      expect.arrayContaining(['dataset.created', 'dataset.updated']),
    );
    const imports = expectStatus(await kommun.administrator.api.get('/audit-events?action=dataset.imported'), 200).body
      .items;
    expect(imports[0]).toMatchObject({
      by: { id: karin.id },
      detail: { created: 0, updated: 2, unchanged: 0, rejected: 0 },
    });
  });

  test('without ids matches by title and unit', async () => {
    expectStatus(await upload(csv('Titel;Förvaltning', 'Bad;Fritid', 'Bad;Skola')), 200);
    const again = expectStatus(
      await upload(csv('Titel;Förvaltning;System', 'Bad;Fritid;FRI', 'Bad;Skola;', 'Bad;Vård;', 'Bad;Vård;')),
      200,
    ).body;
    expect(counts(again)).toEqual([1, 1, 1, 1]);
  });

  test('of an export changes nothing, formulas included', async () => {
    expectStatus(
      await upload(
        csv('Id;Titel;Tillgänglig;E-post', '=1+1;"=HYPERLINK(""x"")";ja;anna@kommun.example', '2;Lov;delvis;'),
      ),
      200,
    );
    for (const format of ['csv', 'xlsx'] as const) {
      const response = await fetch(`${app.url}/api/v1/datasets?format=${format}`, {
        headers: { cookie: karin.api.cookieHeader, 'accept-language': 'sv' },
      });
      const exported = Buffer.from(await response.arrayBuffer());
      if (format === 'csv') expect(exported.toString()).toContain("'=HYPERLINK");
      const answer = expectStatus(await upload(exported), 200).body;
      expect(counts(answer)).toEqual([0, 0, 2, 0]);
    }
  });

  test('again finds known datasets, reports similar ones, and renames nothing because of numbers that have moved', async () => {
    expectStatus(await upload(brought('30a-first.csv')), 200);
    expectStatus(await upload(brought('30a2-first-without-id.csv')), 200);
    const check = async (name: string) => {
      const { created, updated, unchanged, rows } = expectStatus(
        await upload(brought(name), '/dataset-imports?dryRun=true'),
        200,
      ).body;
      return [
        [created, updated, unchanged],
        rows.map((row: { notes: { code: string }[] }) => row.notes.map(({ code }) => code).join()),
      ];
    };
    expect(await check('30b-titles-only.csv')).toEqual([
      [0, 2, 0],
      ['', ''],
    ]);
    expect(await check('30c-ids-added-later.csv')).toEqual([
      [0, 2, 0],
      ['', ''],
    ]);
    expect(await check('30d-nfd-reimport.csv')).toEqual([[0, 1, 0], ['']]);
    expect(await check('30e-case-and-space-differences.csv')).toEqual([
      [2, 0, 2],
      ['near-match', '', 'near-match', ''],
    ]);
    expect(await check('30f-id-case-and-zeros.csv')).toEqual([
      [2, 0, 1],
      ['near-match', 'near-match', ''],
    ]);
    expect(await check('30g-unit-renamed-no-id.csv')).toEqual([[1, 0, 0], ['']]);
    expectStatus(await upload(brought('30h-nfd-id.csv')), 200);
    expect(await check('30i-nfd-id.csv')).toEqual([[0, 0, 1], ['']]);
    expectStatus(await upload(brought('30j-swapped-running-numbers-1.csv')), 200);
    const moved = brought('30j-swapped-running-numbers-2.csv');
    expect(await check('30j-swapped-running-numbers-2.csv')).toEqual([
      [1, 0, 3],
      ['number-moved', 'number-moved', 'number-moved', 'number-moved'],
    ]);
    expect(counts(expectStatus(await upload(moved), 200).body)).toEqual([1, 0, 3, 0]);
    expect(
      (await all()).flatMap(({ externalId, title }: { externalId: string; title: string }) =>
        /^\d$/.test(externalId) ? [`${externalId} ${title}`] : [],
      ),
    ).toEqual(['1 Arkivförteckning', '2 Bygglov', '3 Detaljplaner']);
  });

  test('of an archived dataset says so, whether it is known by its id or by its name', async () => {
    expectStatus(await upload(csv('Id;Titel;Förvaltning', '1;Bad;Fritid', ';Lov;Bygg')), 200);
    for (const { id } of await all()) {
      expectStatus(await karin.api.patch(`/datasets/${String(id)}`, { archived: true }, 1), 200);
    }
    const again = expectStatus(
      await upload(csv('Id;Titel;Förvaltning', '1;Bad;Fritid', ';Lov;Bygg'), '/dataset-imports', {
        'accept-language': 'sv',
      }),
      200,
    ).body;
    expect(counts(again)).toEqual([0, 0, 2, 0]);
    expect(again.rows.map((row: { notes: { message: string }[] }) => row.notes[0]?.message)).toEqual([
      'Rad 2: datamängden Bad är arkiverad och stannar i arkivet. Ta tillbaka den till inventeringen om den ska vara med.',
      'Rad 3: datamängden Lov är arkiverad och stannar i arkivet. Ta tillbaka den till inventeringen om den ska vara med.',
    ]);
  });

  test('uses columns matched by hand, and remembers them for the next file with the same headings', async () => {
    const plan = brought('31b-informationshanteringsplan.csv');
    const refused = await upload(plan, '/dataset-imports?dryRun=true');
    expect([refused.status, refused.body.headings]).toEqual([
      422,
      ['Klassificering', 'Process', 'Handlingstyp', 'Format', 'System', 'Gallras/bevaras', 'Sekretess', 'Anmärkning'],
    ]);
    const columns = encodeURIComponent(
      JSON.stringify([
        { column: 'Handlingstyp', field: 'title' },
        { column: 'Process', field: 'unit' },
        { column: 'System', field: null },
      ]),
    );
    const dry = expectStatus(await upload(plan, `/dataset-imports?dryRun=true&columns=${columns}`), 200).body;
    expect([counts(dry), dry.rows[0].title]).toEqual([[1, 0, 0, 0], 'v2']);
    expect((await upload(plan)).status).toBe(422);
    expectStatus(await upload(plan, `/dataset-imports?columns=${columns}`), 200);
    expect(await all()).toEqual([expect.objectContaining({ title: 'v2', unit: 'v1', sourceSystem: null })]);
    const next = csv(
      'Process;Klassificering;Handlingstyp;Format;System;Gallras/bevaras;Sekretess;Anmärkning',
      'v1;v0;Protokoll;;;;;',
    );
    const again = expectStatus(await upload(next), 200).body;
    expect([counts(again), again.columns.filter(({ by }: { by: string }) => by === 'remembered')]).toEqual([
      [1, 0, 0, 0],
      [
        { column: 'Process', field: 'unit', by: 'remembered' },
        { column: 'Handlingstyp', field: 'title', by: 'remembered' },
        { column: 'System', field: null, by: 'remembered' },
      ],
    ]);
    const other = await aMunicipality(app);
    expect(
      (await other.administrator.api.upload('/dataset-imports?dryRun=true', 'x.csv', next, media.csv)).status,
    ).toBe(422);
    for (const wrong of ['x', '{}', '[{"column":"A","field":"colour"}]', '[{"column":"","field":"title"}]']) {
      expect((await upload(next, `/dataset-imports?columns=${encodeURIComponent(wrong)}`)).status).toBe(400);
    }
  });

  test('forgets matched columns when somebody wants the headings to decide', async () => {
    const list = csv('Namn;Benämning', 'Bad;Simhall');
    const say = (choices: object[]) =>
      upload(list, `/dataset-imports?columns=${encodeURIComponent(JSON.stringify(choices))}`);
    expectStatus(
      await say([
        { column: 'Namn', field: 'title' },
        { column: 'Benämning', field: 'contents' },
      ]),
      200,
    );
    expect(expectStatus(await upload(list), 200).body.rows[0].title).toBe('Bad');
    expect(expectStatus(await say([]), 200).body.rows[0].title).toBe('Simhall');
    expect(expectStatus(await upload(list), 200).body.rows[0].title).toBe('Simhall');
  });

  test('reads the requested sheet', async () => {
    const answer = expectStatus(
      await upload(brought('06-one-sheet-per-unit.xlsx'), '/dataset-imports?dryRun=true&sheet=Kultur'),
      200,
    ).body;
    expect([answer.file.sheet, answer.file.otherSheets, answer.rows[0].title]).toEqual([
      'Kultur',
      ['Miljö', 'Teknik'],
      'Bibliotek',
    ]);
    const refused = await upload(brought('06-one-sheet-per-unit.xlsx'), '/dataset-imports?dryRun=true&sheet=Skola', {
      'accept-language': 'sv',
    });
    expect([refused.status, refused.body.errors[0].message]).toEqual([
      422,
      'Arbetsboken har inget blad som heter Skola. Bladen är: Miljö, Kultur, Teknik.',
    ]);
  });

  test('says which part of the file was read', async () => {
    const { file } = expectStatus(
      await upload(brought('06-one-sheet-per-unit.xlsx'), '/dataset-imports?dryRun=true'),
      200,
    ).body;
    expect(file).toEqual({
      sheet: 'Miljö',
      otherSheets: ['Kultur', 'Teknik'],
      hiddenRows: 0,
      headingRow: 1,
      encoding: null,
    });
  });

  test('repeated with its key gives the first answer, and with another file is refused', async () => {
    const file = csv('Id;Titel', '1;Bad');
    const first = expectStatus(await upload(file, '/dataset-imports', { 'idempotency-key': 'import-1' }), 200);
    const again = expectStatus(await upload(file, '/dataset-imports', { 'idempotency-key': 'import-1' }), 200);
    expect(again.body).toEqual(first.body);
    expect((await upload(csv('Id;Titel', '2;Lov'), '/dataset-imports', { 'idempotency-key': 'import-1' })).status).toBe(
      422,
    );
  });

  test('at the same time as another one creates nothing twice', async () => {
    const file = csv(
      'Id;Titel',
      ...Array.from({ length: 50 }, (_, index) => `${String(index)};Datamängd ${String(index)}`),
    );
    const answers = await Promise.all([
      upload(file),
      upload(file),
      kommun.administrator.api.upload('/dataset-imports', 'x.csv', file, media.csv),
    ]);
    expect(answers.map((answer) => expectStatus(answer, 200).body.created).toSorted()).toEqual([0, 0, 50]);
    expect(await all()).toHaveLength(50);
  });

  test('waits for somebody who is changing the same dataset, and loses nothing of it', async () => {
    expectStatus(await upload(csv('Id;Titel;Enhet', 'D-1;Lekplatser;Park')), 200);
    const [before] = await all();
    const other = await app.owner.connect();
    try {
      await other.query('BEGIN');
      await other.query("UPDATE datasets SET description = 'Alla', version = version + 1 WHERE id = $1", [before.id]);
      const importing = upload(csv('Id;Titel;Enhet', 'D-1;Lekplatser;Teknik'));
      const waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
      while ((await other.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      await other.query('COMMIT');
      expect(counts(expectStatus(await importing, 200).body)).toEqual([0, 1, 0, 0]);
    } finally {
      other.release();
    }
    expect(await all()).toMatchObject([{ unit: 'Teknik', description: 'Alla', version: Number(before.version) + 2 }]);
  });

  test('is for the coordinator and the administrator', async () => {
    const mona = await kommun.person('Mona Ledning', ['management']);
    expect((await mona.api.upload('/dataset-imports', 'x.csv', csv('Titel', 'Bad'), media.csv)).status).toBe(403);
    expect((await app.anyone().upload('/dataset-imports', 'x.csv', csv('Titel', 'Bad'), media.csv)).status).toBe(401);
  });

  test('changes nothing of another municipality', async () => {
    expectStatus(await upload(csv('Id;Titel', '1;Bad')), 200);
    const other = await aMunicipality(app);
    const answer = expectStatus(
      await other.administrator.api.upload('/dataset-imports', 'x.csv', csv('Id;Titel', '1;Annat bad'), media.csv),
      200,
    ).body;
    expect(counts(answer)).toEqual([1, 0, 0, 0]);
    expect((await all())[0].title).toBe('Bad');
  });

  test.each([
    ['nothing', '', 'empty', 'Filen innehåller inga rader.'],
    [
      'no title',
      'Id;Färg\n1;röd',
      'no-title-column',
      'Det finns ingen kolumn som heter Titel. Rubrikerna i filen är: Id, Färg. Para ihop kolumnerna för hand, eller ladda ner mallen och jämför.',
    ],
    ['a locked workbook', brought('23-encrypted-looking.xlsx'), 'locked', expect.stringContaining('lösenord')],
    ['a web page', brought('23d-html-table-as.xls'), 'web-page', expect.stringContaining('XLSX')],
    ['lines in quotes', brought('24-csv-in-one-quoted-column.csv'), 'quoted-lines', expect.stringContaining('Rad 1')],
    ['bars', brought('24c-pipe-separated.csv'), 'pipes', expect.stringContaining('|')],
    ['a stray quote', brought('34-quote-then-text.csv'), 'broken-csv', expect.stringContaining('Rad 2')],
    ['text in UTF-16 without its mark', brought('13e-utf16le-no-bom.csv'), 'utf-16', expect.stringContaining('UTF-16')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'unreadable', expect.stringContaining('XLSX')],
    ['a bomb', bomb(), 'unpacks-too-big', expect.stringMatching(/mer än 120 MB .* dela upp den/)],
    [
      'half a workbook',
      Buffer.from('PK\u0003\u0004 and no more than that of it'),
      'unreadable',
      expect.stringContaining('XLSX'),
    ],
  ])('of %s is refused with the reason', async (_name, content, code, message) => {
    const answer = await upload(content, '/dataset-imports', { 'accept-language': 'sv' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid-file', errors: [{ path: 'file', code, message }] });
  });

  test('of 99,000 wrong rows is answered with the first thousand and the number of the others', async () => {
    const wrong = [
      'Titel;E-post',
      ...Array.from({ length: 99_000 }, (_, row) => `Datamängd ${String(row)};kanske`),
    ].join('\n');
    const importId = '018f0000-0000-7000-8000-0000000000c7';
    const answer = expectStatus(await upload(wrong, `/dataset-imports?dryRun=true&importId=${importId}`), 200);
    expect(counts(answer.body)).toEqual([0, 0, 0, 99_000]);
    expect([answer.body.rows.length, answer.body.rows.at(-1).row, answer.body.omitted]).toEqual([
      1_000,
      1_001,
      { created: 0, updated: 0, unchanged: 0, rejected: 98_000 },
    ]);
    expect(answer.text.length).toBeLessThan(500_000);
    const followed = expectStatus(await karin.api.get(`/dataset-imports/${importId}`), 200).body;
    expect([followed.report.rows.length, followed.report.omitted.rejected]).toEqual([1_000, 98_000]);
    // Reports of earlier versions do not have these.
    await app.owner.query("UPDATE dataset_imports SET report = report - 'omitted' - 'file' WHERE id = $1", [importId]);
    expect(expectStatus(await karin.api.get(`/dataset-imports/${importId}`), 200).body.report).toMatchObject({
      omitted: { created: 0, updated: 0, unchanged: 0, rejected: 0 },
      file: null,
    });
  });

  test('lists the first thousand rows of each outcome', async () => {
    const good = [
      'Id;Titel',
      ...Array.from({ length: 1_200 }, (_, row) => `${String(row)};Datamängd ${String(row)}`),
      '0;Igen',
    ].join('\n');
    const { body } = expectStatus(await upload(good), 200);
    expect([counts(body), body.rows.length, body.rows.at(-1), body.omitted]).toEqual([
      [1_200, 0, 0, 1],
      1_001,
      expect.objectContaining({ row: 1_202, outcome: 'rejected' }),
      { created: 200, updated: 0, unchanged: 0, rejected: 0 },
    ]);
    expect(await all()).toHaveLength(200);
  });

  test('needs a file', async () => {
    expect((await karin.api.post('/dataset-imports', {})).status).toBe(415);
    const form = new FormData();
    form.append('other', new Blob(['Titel']), 'x.csv');
    expect((await karin.api.raw('POST', '/dataset-imports', form)).status).toBe(400);
    expect((await upload('Titel\nBad', '/dataset-imports?colour=red')).status).toBe(400);
  });
});

test.each(['csv', 'xlsx'] as const)('the template as %s is a file that the import accepts', async (format) => {
  const response = await fetch(`${app.url}/api/v1/dataset-imports/template?format=${format}`, {
    headers: { cookie: karin.api.cookieHeader, 'accept-language': 'sv' },
  });
  expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, media[format]]);
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="dataset-import.${format}"`);
  const answer = expectStatus(
    await upload(Buffer.from(await response.arrayBuffer()), '/dataset-imports?dryRun=true'),
    200,
  ).body;
  expect(counts(answer)).toEqual([1, 0, 0, 0]);
  expect(answer.columns.every((column: { field: string | null }) => column.field !== null)).toBe(true);
});
