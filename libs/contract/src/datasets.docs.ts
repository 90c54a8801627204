import { instant, named, number, text, yesNo } from './export-columns.js';
import { exampleId, type DocsOf } from './operation-docs.js';
import type { datasetOperations } from './datasets.js';

const example = {
  id: exampleId.dataset,
  title: 'Lekplatser',
  description: 'Läge, utrustning och underhållsår',
  unit: 'Samhällsbyggnad',
  sourceSystem: 'GIS',
  externalId: 'D-002',
  available: 'yes',
  structured: 'yes',
  publishedByOthers: 'Malmö, Helsingborg',
  nationalSpecification: 'yes',
  highValueCategory: null,
  contents: null,
  estimatedSize: null,
  contactName: 'Ola Berg',
  contactEmail: 'ola.berg@exempelkommun.example',
  owner: { id: exampleId.person, name: 'Ola Berg' },
  archived: false,
  rounds: [],
  createdAt: '2026-03-02T08:00:00.000Z',
  updatedAt: '2026-03-02T08:00:00.000Z',
  version: 1,
};

export const datasetDocs: DocsOf<typeof datasetOperations> = {
  listDatasets: {
    summary: 'The inventory',
    description: 'Every dataset of the organisation, searched over title, description, unit, source system and id.',
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [example], page: 1, limit: 20, total: 1 } },
    columns: [
      text('title'),
      text('description'),
      text('unit'),
      text('sourceSystem'),
      text('externalId'),
      yesNo('available'),
      yesNo('structured'),
      text('publishedByOthers'),
      yesNo('nationalSpecification'),
      text('highValueCategory'),
      text('contents'),
      text('estimatedSize'),
      text('contactName'),
      text('contactEmail'),
      // An empty cell has a text, since the contact in the column before is easily taken for the owner.
      { ...named('owner'), none: 'inventory.owner.none' },
      yesNo('archived'),
      {
        ...named('rounds'),
        behind: [
          { of: 'state', kind: { words: 'round.datasets.state' } },
          { of: 'ground', kind: { words: 'guide.option.ground' } },
        ],
      },
      instant('createdAt'),
      instant('updatedAt'),
      text('id'),
      number('version'),
    ],
  },
  listUnits: {
    summary: 'The units of the inventory',
    description:
      'Every unit that a dataset of the inventory names, with how many it has. For filters. With `archived=true` those of what was taken out of the inventory.',
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [{ unit: 'Samhällsbyggnad', datasets: 12 }], page: 1, limit: 20, total: 1 } },
    columns: [text('unit'), number('datasets')],
  },
  createDataset: {
    summary: 'Add a dataset',
    description: 'To the inventory. It joins a round when it is chosen.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'duplicate'],
    example: { body: { title: 'Lekplatser', unit: 'Samhällsbyggnad' }, answer: example },
  },
  getDataset: {
    summary: 'A dataset',
    description: 'With its owner and the rounds that it is in.',
    problems: ['not-signed-in', 'not-found'],
    example: { answer: example },
  },
  updateDataset: {
    summary: 'Change a dataset',
    description:
      'Coordinator, or its information owner. `archived` takes it out of the inventory without losing its history.',
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'not-found',
      'duplicate',
      'stale-version',
      'version-missing',
      'still-in-use',
    ],
    example: { body: { unit: 'Teknik' }, answer: { ...example, unit: 'Teknik', version: 2 } },
  },
  importDatasets: {
    summary: 'Import an inventory',
    description:
      'CSV (UTF-8, UTF-16, Windows-1252, Mac Roman, CP850) or XLSX. `dryRun=true` only tells. Good rows are taken, faulty ones are told by row and column. A row is matched on its id; without one, or while the dataset has none, on its title and unit. What a column is may be said by hand: `columns` is JSON, `[{"column":"Handlingstyp","field":"title"}]`, a field of null is not read; an import that saves remembers it for the next file with the same headings, and `[]` forgets it. `sheet` names the sheet of a workbook to read. Where no column is the title, `headings` of the refusal tells them. With an `importId` of your own the import can be followed, cancelled and found again under it; without one it gets one, which the answer tells. For 30 days it can be undone.',
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'duplicate',
      'import-cancelled',
      'invalid-file',
      'payload-too-large',
      'unsupported-media-type',
      'too-many-requests',
      'storage-full',
    ],
    example: {
      answer: {
        importId: null,
        dryRun: true,
        created: 1,
        updated: 0,
        unchanged: 0,
        rejected: 0,
        omitted: { created: 0, updated: 0, unchanged: 0, rejected: 0 },
        columns: [{ column: 'Titel', field: 'title', by: 'heading' }],
        file: { sheet: 'Inventering', otherSheets: ['Läs mig'], hiddenRows: 0, headingRow: 1, encoding: null },
        rows: [
          { row: 2, outcome: 'created', title: 'Lekplatser', datasetId: null, errors: [], notes: [], changes: [] },
        ],
      },
    },
  },
  getImportTemplate: {
    summary: 'A template to fill in',
    description: 'An XLSX (or CSV) with the columns that the import knows and one example row.',
    problems: ['validation', 'not-signed-in'],
    example: {},
  },
};
