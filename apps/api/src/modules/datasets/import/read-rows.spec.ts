import { describe, expect, test } from '@jest/globals';
import { InvalidFile } from './invalid-file.js';
import { planImport, type KnownDataset } from './plan-import.js';
import { readRows } from './read-rows.js';
import { importFields, recogniseColumns, templateHeading } from './recognise-columns.js';

const heading = ['Id', 'Titel', 'Förvaltning', 'Tillgänglig', 'E-post', 'Kommentar'];
const known = (facts: Partial<KnownDataset>): KnownDataset => ({ ...emptyDataset(), ...facts });
function emptyDataset(): KnownDataset {
  return {
    id: 'x', externalId: null, title: null, description: null, unit: null, sourceSystem: null, available: null, structured: null, publishedByOthers: null,
    nationalSpecification: null, highValueCategory: null, contents: null, estimatedSize: null, contactName: null, contactEmail: null,
  };
}

describe('columns', () => {
  test('are recognised in Swedish and English, whatever the case and punctuation', () => {
    const fields = recogniseColumns(['ID', ' titel ', 'High value dataset (HVD)', 'E-Mail', 'Source system', 'Datamängd?', '', 'Färg']).map(({ heading: text, field }) => [text, field]);
    expect(fields).toEqual([['ID', 'externalId'], [' titel ', 'title'], ['High value dataset (HVD)', 'highValueCategory'], ['E-Mail', 'contactEmail'], ['Source system', 'sourceSystem'], ['Datamängd?', null], ['Färg', null]]);
  });

  test('of the template are all recognised as what they are', () => {
    expect(recogniseColumns(importFields.map(templateHeading)).map((column) => column.field)).toEqual(importFields);
  });

  test('of an export lead back to the dataset, not to the id that the product gave it', () => {
    const exported = recogniseColumns(['Id', 'Rubrik', 'Id i inventeringen', 'Kontakt', 'Kontaktens e-post', 'Informationsägare']);
    expect(exported.map((column) => column.field)).toEqual([null, 'title', 'externalId', 'contactName', 'contactEmail', null]);
  });

  test('without a title is no inventory', () => {
    expect(() => readRows([['Id', 'Beskrivning'], ['1', 'x']])).toThrow(InvalidFile);
  });
});

describe('rows', () => {
  test('tell what they say and what is wrong, counted as a spreadsheet counts', () => {
    const { rows } = readRows([
      heading,
      ['D-1', 'Badplatser', 'Kultur  och\nfritid', 'Ja', 'ANNA@EXEMPEL.SE', 'bra'],
      ['', '', '', '', '', ''],
      ['D-2', '', 'Teknik'],
      ['D-1', 'Bad igen', '', 'nej'],
      ['D-4', 'Lov', '', 'kanske', 'ola(at)exempel'],
    ]);
    expect(rows).toEqual([
      { row: 2, facts: { externalId: 'D-1', title: 'Badplatser', unit: 'Kultur och fritid', available: 'yes', contactEmail: 'anna@exempel.se' }, errors: [] },
      { row: 4, facts: { externalId: 'D-2', unit: 'Teknik' }, errors: [{ column: 'Titel', code: 'required', value: '', params: {} }] },
      { row: 5, facts: { externalId: 'D-1', title: 'Bad igen', available: 'no' }, errors: [{ column: 'Id', code: 'duplicate-id', value: 'D-1', params: { first: 2 } }] },
      {
        row: 6,
        facts: { externalId: 'D-4', title: 'Lov' },
        errors: [{ column: 'Tillgänglig', code: 'not-an-option', value: 'kanske', params: {} }, { column: 'E-post', code: 'invalid-email', value: 'ola(at)exempel', params: {} }],
      },
    ]);
  });

  test('of an export lose the apostrophe that kept a formula from running', () => {
    expect(readRows([['Titel'], ["'=1+1"], ["'Rör"]]).rows.map((row) => row.facts.title)).toEqual(['=1+1', "'Rör"]);
  });

  test('that are too long say how long they may be', () => {
    const { rows } = readRows([['Titel'], ['x'.repeat(301)]]);
    expect(rows[0]?.errors).toEqual([{ column: 'Titel', code: 'too-long', value: 'x'.repeat(100), params: { maximum: 300 } }]);
  });
});

describe('a plan', () => {
  const plan = (cells: string[][], datasets: KnownDataset[]) =>
    planImport(readRows([['Id', 'Titel', 'Förvaltning', 'Beskrivning'], ...cells]).rows, datasets, 'Titel').map(({ row, outcome, datasetId, changed }) => ({ row, outcome, datasetId, changed }));

  test('matches on the id, and on title and unit without one', () => {
    const datasets = [known({ id: 'a', externalId: '1', title: 'Bad', unit: 'K' }), known({ id: 'b', title: 'Lov', unit: 'S' }), known({ id: 'c', title: 'Lov', unit: 'T', description: 'kept' })];
    expect(plan([['1', 'Bad', 'K', ''], ['', 'Lov', 'S', 'ny'], ['', 'Lov', 'T', ''], ['', 'Lov', '', ''], ['9', 'Lov', 'S', '']], datasets)).toEqual([
      { row: 2, outcome: 'unchanged', datasetId: 'a', changed: [] },
      { row: 3, outcome: 'updated', datasetId: 'b', changed: ['description'] },
      { row: 4, outcome: 'unchanged', datasetId: 'c', changed: [] },
      { row: 5, outcome: 'created', datasetId: null, changed: ['title'] },
      { row: 6, outcome: 'created', datasetId: null, changed: ['externalId', 'title', 'unit'] },
    ]);
  });

  test('lets one row have one dataset', () => {
    expect(plan([['1', 'Bad', 'K', ''], ['', 'Bad', 'K', '']], [known({ id: 'a', externalId: '1', title: 'Bad', unit: 'K' })]).map((one) => one.outcome)).toEqual(['unchanged', 'rejected']);
  });
});
