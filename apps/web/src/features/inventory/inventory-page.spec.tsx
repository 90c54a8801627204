import { describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { coordinator, dataset, pageOf, round, savedView } from '../../../test/answers.js';
import { address, network, show, words } from '../../../test/show.js';
import { InventoryPage } from './inventory-page.js';

const table = () => screen.findByRole('table', { name: words('inventory.title') });

describe('The inventory page', () => {
  it('says that it is loading until the datasets have come', async () => {
    network.answer(operations.listDatasets, pageOf(dataset()));
    const answer = network.hold(operations.listDatasets);
    show(<InventoryPage />, { at: '/inventory' });
    await screen.findAllByText(words('web.loading'));
    expect(screen.queryByRole('table')).toBeNull();
    answer();
    await table();
    expect(screen.getByRole('link', { name: 'Lekplatser' }).getAttribute('href')).toBe(`/datasets/${dataset().id}`);
    expect(screen.queryByText(words('web.loading'))).toBeNull();
  });

  it('offers the import to people who may add datasets, while it is empty', async () => {
    network.answer(operations.getMe, coordinator());
    show(<InventoryPage />, { at: '/inventory' });
    expect(await screen.findByRole('heading', { name: words('inventory.empty.title') })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: words('inventory.import') })).toHaveLength(2);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('offers nothing to people who may not', async () => {
    show(<InventoryPage />, { at: '/inventory' });
    await screen.findByRole('heading', { name: words('inventory.empty.title') });
    expect(screen.queryByRole('link', { name: words('inventory.import') })).toBeNull();
    expect(screen.getAllByText(words('inventory.may-not')).length).toBeGreaterThan(0);
  });

  it('lets people who lead a round tick datasets for it', async () => {
    network.answer(operations.getMe, coordinator());
    network.answer(operations.listRounds, pageOf(round()));
    network.answer(operations.listDatasets, pageOf(dataset()));
    show(<InventoryPage />, { at: '/inventory' });
    await screen.findByLabelText(words('inventory.select-all'));
    expect(within(await table()).getAllByRole('checkbox')).toHaveLength(1);
  });

  it('has nothing to tick for people who only read', async () => {
    network.answer(operations.listRounds, pageOf(round()));
    network.answer(operations.listDatasets, pageOf(dataset()));
    show(<InventoryPage />, { at: '/inventory' });
    const rows = within(await table());
    await waitFor(() => expect(network.asked(operations.listRounds)).toHaveLength(1));
    expect(rows.queryAllByRole('checkbox')).toEqual([]);
    expect(screen.queryByLabelText(words('inventory.select-all'))).toBeNull();
  });

  it('says that nothing matches, and shows everything again when the search is cleared', async () => {
    network.answer(operations.listDatasets, ({ query }) =>
      query['search'] === undefined ? pageOf(dataset()) : pageOf(),
    );
    const user = show(<InventoryPage />, { at: '/inventory?search=simhall' });
    expect(await screen.findByRole('heading', { name: words('inventory.no-match.title') })).toBeTruthy();
    await user.clear(screen.getByRole('searchbox'));
    await user.keyboard('{Enter}');
    await table();
    expect(address()).toBe('/inventory');
  });

  it('says why it cannot be shown, and shows it after another try', async () => {
    network.refuse(operations.listDatasets, 'internal', { title: 'Något gick fel', requestId: 'r-17' });
    const user = show(<InventoryPage />, { at: '/inventory' });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Något gick fel');
    expect(alert.textContent).toContain('r-17');
    network.answer(operations.listDatasets, pageOf(dataset()));
    await user.click(screen.getByRole('button', { name: words('web.try-again') }));
    await table();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('sorts by a heading, and the other way round at the second press', async () => {
    network.answer(operations.listDatasets, pageOf(dataset()));
    const user = show(<InventoryPage />, { at: '/inventory' });
    await table();
    const press = () => user.click(screen.getByRole('button', { name: words('dataset-field.unit') }));
    await press();
    expect(address()).toBe('/inventory?sort=unit');
    await press();
    expect(address()).toBe('/inventory?sort=-unit');
    expect(network.asked(operations.listDatasets).at(-1)?.query['sort']).toBe('-unit');
  });

  it('names the saved view that is shown, and links to the others', async () => {
    network.answer(operations.listViews, { items: [savedView()] });
    network.answer(operations.listDatasets, pageOf(dataset()));
    const user = show(<InventoryPage />, { at: '/inventory' });
    await user.click(await screen.findByRole('link', { name: 'Sena hos IT' }));
    expect(address()).toBe('/inventory?unit=IT');
    expect(screen.getByRole('link', { name: 'Sena hos IT' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: words('views.all') }).getAttribute('aria-current')).toBeNull();
  });
});
