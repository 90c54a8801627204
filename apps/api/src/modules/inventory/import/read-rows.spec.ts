import { describe, expect, test } from '@jest/globals';
import { planImport, reportNearMatches, type KnownDataset } from './plan-import.js';
import { readRows } from './read-rows.js';
import { isBlank, type Table } from './table.js';
import { importFields, recogniseColumns, templateHeading } from './recognise-columns.js';

const heading = ['Id', 'Titel', 'Förvaltning', 'Tillgänglig', 'E-post', 'Kommentar'];
const read = (cells: string[][]) => readRows(tableOf(cells));
function tableOf([heading = [], ...rows]: string[][]): Table {
  const file = { sheet: null, otherSheets: [], hiddenRows: 0, headingRow: 1, encoding: null };
  return {
    file,
    columns: recogniseColumns(heading),
    rows: rows.map((one, index) => ({ row: index + 2, cells: one })).filter((one) => !isBlank(one.cells)),
  };
}
const known = (facts: Partial<KnownDataset>): KnownDataset => ({ ...emptyDataset(), ...facts });
function emptyDataset(): KnownDataset {
  return {
    id: 'x',
    archived: false,
    createdAt: '2026-03-02T08:00:00.000Z',
    externalId: null,
    title: null,
    description: null,
    unit: null,
    sourceSystem: null,
    available: null,
    structured: null,
    publishedByOthers: null,
    nationalSpecification: null,
    highValueCategory: null,
    contents: null,
    estimatedSize: null,
    contactName: null,
    contactEmail: null,
  };
}

describe('columns', () => {
  test('are recognised in Swedish and English, ignoring case and punctuation', () => {
    const fields = recogniseColumns([
      'ID',
      ' titel ',
      'High value dataset (HVD)',
      'E-Mail',
      'Source system',
      'Datamängd?',
      '',
      'Färg',
    ]).map(({ heading: text, field }) => [text, field]);
    expect(fields).toEqual([
      ['ID', 'externalId'],
      [' titel ', 'title'],
      ['High value dataset (HVD)', 'highValueCategory'],
      ['E-Mail', 'contactEmail'],
      ['Source system', 'sourceSystem'],
      ['Datamängd?', null],
      ['Färg', null],
    ]);
  });

  test('of the template are all recognised as their fields', () => {
    expect(recogniseColumns(importFields.map(templateHeading)).map((column) => column.field)).toEqual(importFields);
  });

  test("of an export lead back to the dataset, not to the product's id", () => {
    const exported = recogniseColumns([
      'Id',
      'Rubrik',
      'Id i inventeringen',
      'Kontakt',
      'Kontaktens e-post',
      'Informationsägare',
    ]);
    expect(exported.map((column) => column.field)).toEqual([
      null,
      'title',
      'externalId',
      'contactName',
      'contactEmail',
      null,
    ]);
  });

  test('are recognised by the plainest heading, wherever it is, and each field once', () => {
    const fields = (...heading: string[]) => recogniseColumns(heading).map(({ field }) => field);
    expect(fields('Nr', 'Namn', 'Verksamhet', 'Datamängd', 'Förvaltning', 'Id', 'Id')).toEqual([
      null,
      null,
      null,
      'title',
      'unit',
      'externalId',
      null,
    ]);
    expect(fields('Nr', 'Namn', 'Verksamhet')).toEqual(['externalId', 'title', 'unit']);
    expect(fields('Titel (obligatorisk)', 'Titel')).toEqual([null, 'title']);
  });

  test('are recognised beside their hints', () => {
    const fields = recogniseColumns([
      'Titel *',
      'Tillgänglig?\n(ja/nej)',
      'Strukturerad: ja, nej eller delvis',
      'E-post (kontakt)',
      'Kontakt (namn)',
      'Enhet – eller avdelning',
      'Hur ofta?',
    ]).map(({ field }) => field);
    expect(fields).toEqual(['title', 'available', 'structured', 'contactEmail', 'contactName', 'unit', null]);
  });

  test('are as matched by hand, and the rest is recognised', () => {
    const columns = recogniseColumns(
      ['Handlingstyp', 'Titel', 'System', 'Ansvarig', 'Ansvarig'],
      new Map([
        ['handlingstyp', 'title'],
        ['ansvarig', 'unit'],
        ['system', null],
      ] as const),
      'remembered',
    );
    expect(columns.map(({ field, by }) => [field, by])).toEqual([
      ['title', 'remembered'],
      [null, 'heading'],
      [null, 'remembered'],
      ['unit', 'remembered'],
      ['contactName', 'heading'],
    ]);
  });
});

describe('rows', () => {
  test('have facts and errors, numbered as a spreadsheet does', () => {
    const { rows } = read([
      heading,
      ['D-1', 'Badplatser', 'Kultur  och\nfritid', 'Ja', 'ANNA@EXEMPEL.SE', 'bra'],
      ['', '', '', '', '', ''],
      ['D-2', '', 'Teknik'],
      ['D-1', 'Bad igen', '', 'nej'],
      ['D-4', 'Lov', '', 'kanske', 'ola(at)exempel'],
    ]);
    expect(rows).toEqual([
      {
        row: 2,
        facts: {
          externalId: 'D-1',
          title: 'Badplatser',
          unit: 'Kultur och fritid',
          available: 'yes',
          contactEmail: 'anna@exempel.se',
        },
        errors: [],
        notes: [],
      },
      {
        row: 4,
        facts: { externalId: 'D-2', unit: 'Teknik' },
        errors: [{ column: 'Titel', code: 'required', value: '', params: {} }],
        notes: [],
      },
      {
        row: 5,
        facts: { externalId: 'D-1', title: 'Bad igen', available: 'no' },
        errors: [{ column: 'Id', code: 'duplicate-id', value: 'D-1', params: { first: 2 } }],
        notes: [],
      },
      {
        row: 6,
        facts: { externalId: 'D-4', title: 'Lov' },
        errors: [
          { column: 'Tillgänglig', code: 'not-an-option', value: 'kanske', params: {} },
          { column: 'E-post', code: 'invalid-email', value: 'ola(at)exempel', params: {} },
        ],
        notes: [],
      },
    ]);
  });

  test('are accepted without an answer that cannot be read, with a note', () => {
    const [one] = read([heading, ['D-1', 'Bad', '-', 'kanske', 'okänd', '']]).rows;
    expect([one?.facts, one?.errors, one?.notes.map(({ column, code, value }) => [column, code, value])]).toEqual([
      { externalId: 'D-1', title: 'Bad' },
      [],
      [
        ['Förvaltning', 'says-unknown', '-'],
        ['Tillgänglig', 'not-an-option', 'kanske'],
        ['E-post', 'says-unknown', 'okänd'],
      ],
    ]);
  });

  test.each(['Id', 'Beskrivning', 'Förvaltning', 'Kontakt', 'E-post', 'Storlek', 'Strukturerad'])(
    'leave %s unchanged when the cell says that the value is unknown',
    (column) => {
      const said = ['vet ej', 'Okänt', '-', '?', 'N/A', 'Uppgift saknas.'];
      const { rows } = read([['Titel', column], ...said.map((text, index) => [`Bad ${String(index)}`, text])]);
      expect(
        rows.map(({ facts, errors, notes }) => [Object.keys(facts), errors, notes.map(({ code }) => code)]),
      ).toEqual(said.map(() => [['title'], [], ['says-unknown']]));
    },
  );

  test('report a failed formula that a spreadsheet wrote into a text file', () => {
    const { rows } = read([
      ['Titel', 'Beskrivning'],
      ['Bad', '#SAKNAS!'],
      ['#REF!', 'x'],
      ['# Bad', '#1'],
    ]);
    expect(rows.map(({ facts, errors, notes }) => [facts, ...[...errors, ...notes].map(({ code }) => code)])).toEqual([
      [{ title: 'Bad' }, 'formula-error'],
      [{ description: 'x' }, 'formula-error'],
      [{ title: '# Bad', description: '#1' }],
    ]);
  });

  test.each([
    ['mailto:Anna@Exempel.se', 'anna@exempel.se'],
    ['Anna Ek <anna@exempel.se>', 'anna@exempel.se'],
    ['info@göteborg.example', 'info@göteborg.example'],
    ['mailto:a@b.example?subject=x', 'a@b.example'],
  ])('accept the address of %s', (cell, expected) => {
    expect(
      read([
        ['Titel', 'E-post'],
        ['Bad', cell],
      ]).rows[0]?.facts.contactEmail,
    ).toBe(expected);
  });

  test.each(['anna', 'anna@', '@exempel.se', 'anna@exem pel.se', 'a@b.example; c@d.example', 'anna@-.se'])(
    'refuse %s as an address',
    (cell) => {
      expect(
        read([
          ['Titel', 'E-post'],
          ['Bad', cell],
        ]).rows[0]?.errors.map(({ code }) => code),
      ).toEqual(['invalid-email']);
    },
  );

  test('of an export lose the apostrophe that prevented a formula', () => {
    expect(read([['Titel'], ["'=1+1"], ["'Rör"]]).rows.map((row) => row.facts.title)).toEqual(['=1+1', "'Rör"]);
  });

  test('that are too long say how long they may be', () => {
    const { rows } = read([['Titel'], ['x'.repeat(301)]]);
    expect(rows[0]?.errors).toEqual([
      { column: 'Titel', code: 'too-long', value: 'x'.repeat(100), params: { maximum: 300 } },
    ]);
  });
});

describe('a plan', () => {
  const plan = (cells: string[][], datasets: KnownDataset[]) =>
    planImport(read([['Id', 'Titel', 'Förvaltning', 'Beskrivning'], ...cells]), datasets).map(
      ({ row, outcome, datasetId, changed }) => ({ row, outcome, datasetId, changed }),
    );

  test('matches by the id, and by title and unit without one', () => {
    const datasets = [
      known({ id: 'a', externalId: '1', title: 'Bad', unit: 'K' }),
      known({ id: 'b', title: 'Lov', unit: 'S' }),
      known({ id: 'c', title: 'Lov', unit: 'T', description: 'kept' }),
    ];
    expect(
      plan(
        [
          ['1', 'Bad', 'K', ''],
          ['', 'Lov', 'S', 'ny'],
          ['', 'Lov', 'T', ''],
          ['', 'Lov', '', ''],
          ['9', 'Lov', 'S', ''],
        ],
        datasets,
      ),
    ).toEqual([
      { row: 2, outcome: 'unchanged', datasetId: 'a', changed: [] },
      { row: 3, outcome: 'updated', datasetId: 'b', changed: ['description'] },
      { row: 4, outcome: 'unchanged', datasetId: 'c', changed: [] },
      { row: 5, outcome: 'created', datasetId: null, changed: ['title'] },
      { row: 6, outcome: 'created', datasetId: null, changed: ['externalId', 'title', 'unit'] },
    ]);
  });

  test('gives one dataset to one row only', () => {
    expect(
      plan(
        [
          ['1', 'Bad', 'K', ''],
          ['', 'Bad', 'K', ''],
        ],
        [known({ id: 'a', externalId: '1', title: 'Bad', unit: 'K' })],
      ).map((one) => one.outcome),
    ).toEqual(['unchanged', 'rejected']);
  });

  const outcomes = (heading: string[], cells: string[][], datasets: KnownDataset[]) =>
    planImport(read([heading, ...cells]), datasets).map(({ outcome, datasetId, changed, notes }) => [
      outcome,
      datasetId,
      changed.join(),
      notes.map(({ code }) => code).join(),
    ]);
  const inventory = [
    known({ id: 'a', externalId: 'D-001', title: 'Badplatser', unit: 'Kultur' }),
    known({ id: 'b', externalId: 'D-002', title: 'Återvinning'.normalize('NFD'), unit: 'Miljö' }),
    known({ id: 'c', title: 'Skolor', unit: 'Barn' }),
    known({ id: 'd', title: 'Vägar' }),
    known({ id: 'e', title: 'Torg', unit: 'Teknik', archived: true }),
    known({ id: 'f', title: 'Lov', unit: 'A' }),
    known({ id: 'g', title: 'Lov', unit: 'B' }),
  ];

  test('finds a dataset by its title when one side names no unit, and only one has it', () => {
    expect(outcomes(['Titel'], [['Badplatser'], ['Vägar'], ['Lov']], inventory)).toEqual([
      ['unchanged', 'a', '', ''],
      ['unchanged', 'd', '', ''],
      ['created', null, 'title', ''],
    ]);
    expect(
      outcomes(
        ['Titel', 'Förvaltning'],
        [
          ['Vägar', 'Teknik'],
          ['Badplatser', 'Kultur- och fritid'],
        ],
        inventory,
      ),
    ).toEqual([
      ['updated', 'd', 'unit', ''],
      ['created', null, 'title,unit', ''],
    ]);
  });

  test('gives an id to a dataset that had none', () => {
    expect(
      outcomes(
        ['Id', 'Titel', 'Förvaltning'],
        [
          ['D-9', 'Skolor', 'Barn'],
          ['D-8', 'Badplatser', 'Kultur'],
        ],
        inventory,
      ),
    ).toEqual([
      ['updated', 'c', 'externalId', ''],
      ['created', null, 'externalId,title,unit', ''],
    ]);
  });

  test('finds what earlier versions stored in another form', () => {
    expect(outcomes(['Titel', 'Förvaltning'], [['Återvinning', 'Miljö']], inventory)).toEqual([
      ['updated', 'b', 'title', ''],
    ]);
  });

  test('finds an archived dataset, says so, and leaves it archived', () => {
    expect(outcomes(['Titel', 'Förvaltning'], [['Torg', 'Teknik']], inventory)).toEqual([
      ['unchanged', 'e', '', 'archived'],
    ]);
  });

  const numbered = [
    known({ id: 'a', externalId: '1', title: 'Arkiv' }),
    known({ id: 'b', externalId: '2', title: 'Bygglov' }),
    known({ id: 'c', externalId: '3', title: 'Planer' }),
  ];
  const moved = [
    ['1', 'Ansökningar'],
    ['2', 'Arkiv'],
    ['3', 'Bygglov'],
    ['4', 'Planer'],
  ];
  const byName = [
    ['created', null, 'title', 'number-moved'],
    ['unchanged', 'a', '', 'number-moved'],
    ['unchanged', 'b', '', 'number-moved'],
    ['unchanged', 'c', '', 'number-moved'],
  ];

  test('renames nothing because a running number has moved', () => {
    expect(outcomes(['Nr', 'Titel'], moved, numbered)).toEqual(byName);
    expect(outcomes(['Id', 'Titel'], moved, numbered)).toEqual(byName);
    expect(
      outcomes(
        ['Nr', 'Titel'],
        [
          ['1', 'ARKIV'],
          ['3', 'Elnät'],
        ],
        numbered,
      ),
    ).toEqual([
      ['updated', 'a', 'title', ''],
      ['created', null, 'title', 'number-moved'],
    ]);
  });

  test('renames nothing when another list counts its own rows, whatever the column is called', () => {
    expect(
      outcomes(
        ['Id', 'Titel'],
        [
          ['1', 'Badplatser'],
          ['2', 'Lekplatser'],
          ['3', 'Planer'],
        ],
        numbered,
      ),
    ).toEqual([
      ['created', null, 'title', 'number-moved'],
      ['created', null, 'title', 'number-moved'],
      ['unchanged', 'c', '', ''],
    ]);
    expect(
      outcomes(
        ['Id', 'Titel'],
        [
          ['1', 'Arkiv över allt'],
          ['2', 'Alla bygglov'],
          ['3', 'Planerade vägar'],
        ],
        numbered,
      ).map(([outcome]) => outcome),
    ).toEqual(['updated', 'updated', 'updated']);
  });

  test('renames by an id that names the dataset, or that was matched by hand', () => {
    expect(outcomes(['Id', 'Titel'], [['1', 'Arkivförteckning']], numbered)).toEqual([['updated', 'a', 'title', '']]);
    const table = {
      ...tableOf([['Nr', 'Titel'], ...moved]),
      columns: recogniseColumns(['Nr', 'Titel'], new Map([['nr', 'externalId']] as const)),
    };
    expect(planImport(readRows(table), numbered).map(({ datasetId }) => datasetId)).toEqual(['a', 'b', 'c', null]);
  });

  test('reports new datasets that are similar to an existing one', () => {
    const near = (heading: string[], cells: string[][]) => {
      const rows = read([heading, ...cells]);
      return reportNearMatches(planImport(rows, inventory), rows.columns, inventory).map(({ outcome, notes }) => [
        outcome,
        ...notes.map(({ column, code, params }) => [column, code, params['known']]),
      ]);
    };
    expect(
      near(
        ['Id', 'Titel', 'Förvaltning'],
        [
          ['d-001', 'Badplatser', 'Kultur'],
          ['D-1', 'Bad', ''],
          ['D-10', 'Bad', 'x'],
        ],
      ),
    ).toEqual([
      ['created', ['Id', 'near-match', 'Badplatser (D-001)']],
      ['created', ['Id', 'near-match', 'Badplatser (D-001)']],
      ['created'],
    ]);
    expect(
      near(
        ['Titel', 'Förvaltning'],
        [
          ['SKOLOR', 'barn'],
          ['skolor', 'Teknik'],
        ],
      ),
    ).toEqual([['created', ['Titel', 'near-match', 'Skolor']], ['created']]);
  });
});
