import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operations, type ImportReport } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { coordinator, me } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { ImportPage } from './import-page.js';
import { forgetImport } from './import-work.js';

const { importDatasets } = operations;
const file = (name = 'inventering.csv') => new File(['Namn;Enhet\nLekplatser;Teknik\n'], name, { type: 'text/csv' });
const none = { created: 0, updated: 0, unchanged: 0, rejected: 0 };

function report(change: Partial<ImportReport> = {}): ImportReport {
  return {
    importId: null,
    dryRun: true,
    ...none,
    created: 1,
    omitted: none,
    columns: [
      { column: 'Namn', field: 'title', by: 'heading' },
      { column: 'Enhet', field: 'unit', by: 'heading' },
    ],
    file: null,
    rows: [{ row: 2, outcome: 'created', title: 'Lekplatser', datasetId: null, errors: [], notes: [], changes: [] }],
    ...change,
  };
}

async function check(name?: string) {
  const user = show(<ImportPage />, { at: '/inventory/import' });
  await user.upload(await screen.findByLabelText(words('importing.file')), file(name));
  await user.click(screen.getByRole('button', { name: words('importing.check') }));
  return user;
}

beforeEach(() => {
  network.answer(operations.getMe, coordinator());
  // While the file is being sent, the server knows of no import.
  network.refuse(operations.getDatasetImport, 'not-found');
});
// An import goes on while other pages are open, so it would also appear in the next test.
afterEach(forgetImport);

describe('The page of the import', () => {
  it('says who may import, to people who may not', async () => {
    network.answer(operations.getMe, me());
    show(<ImportPage />, { at: '/inventory/import' });
    await screen.findByRole('heading', { name: words('inventory.may-not') });
    expect(screen.queryByLabelText(words('importing.file'))).toBeNull();
  });

  it('asks for a file before anything is sent', async () => {
    const user = show(<ImportPage />, { at: '/inventory/import' });
    await user.click(await screen.findByRole('button', { name: words('importing.check') }));
    await screen.findByText(words('web.file.choose-first'));
    expect(network.asked(importDatasets)).toEqual([]);
  });

  it('shows what would happen, and saves nothing before it is confirmed', async () => {
    network.answer(importDatasets, ({ query }) => report({ dryRun: query['dryRun'] === 'true' }));
    const user = await check();
    await screen.findByText('Lekplatser');
    expect(network.asked(importDatasets).map((one) => one.query['dryRun'])).toEqual(['true']);
    await user.click(screen.getByRole('button', { name: words('importing.take', { count: 1 }) }));
    await screen.findByText('Lekplatser');
    expect(network.asked(importDatasets)).toHaveLength(2);
  });

  it('says why a file is refused, and lets another one be chosen', async () => {
    network.refuse(importDatasets, 'invalid-file', {
      title: 'Filen kan inte läsas',
      detail: 'inventering.pdf är en PDF. Spara som XLSX eller CSV.',
    });
    const user = await check('inventering.csv');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Spara som XLSX eller CSV.');
    network.answer(importDatasets, report());
    await user.upload(screen.getByLabelText(words('importing.file')), file('ny.csv'));
    await user.click(screen.getByRole('button', { name: words('importing.check') }));
    await screen.findByText('Lekplatser');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('lets the columns be matched by hand when no heading is known', async () => {
    network.refuse(importDatasets, 'invalid-file', { title: 'Ingen rubrik', headings: ['Vad', 'Var'] });
    await check();
    await screen.findByRole('alert');
    expect(screen.getByRole('combobox', { name: /Vad/ })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: /Var/ })).toBeTruthy();
  });

  it('says why each left-out row was left out', async () => {
    network.answer(
      importDatasets,
      report({
        created: 0,
        rejected: 1,
        rows: [
          {
            row: 7,
            outcome: 'rejected',
            title: null,
            datasetId: null,
            errors: [{ column: 'Namn', code: 'missing', message: 'Namnet saknas' }],
            notes: [],
            changes: [],
          },
        ],
      }),
    );
    await check();
    expect((await screen.findByText(/Namnet saknas/)).closest('tr')?.textContent).toContain('7');
  });
});
