import { describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen, within } from '@testing-library/react';
import { savedView } from '../../../test/answers.js';
import { address, network, show, words } from '../../../test/show.js';
import { SavedViews } from './saved-views.js';

const views = <SavedViews page="inventory" />;
const current = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.getAttribute('aria-current') === 'page')
    .map((link) => link.textContent);

describe('SavedViews', () => {
  it('says which view the address shows', async () => {
    network.answer(operations.listViews, { items: [savedView()] });
    const user = show(views, { at: '/inventory?unit=IT&page=2' });
    await screen.findByRole('link', { name: 'Sena hos IT' });
    expect(current()).toEqual(['Sena hos IT']);
    await user.click(screen.getByRole('link', { name: words('views.all') }));
    expect(address()).toBe('/inventory');
    expect(current()).toEqual([words('views.all')]);
  });

  it('offers to save the filters, and nothing while there are none', async () => {
    const user = show(views, { at: '/inventory' });
    await screen.findByRole('link', { name: words('views.all') });
    expect(screen.queryByRole('button')).toBeNull();
    await user.click(screen.getByRole('link', { name: words('views.all') }));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('saves a view under a name', async () => {
    const kept = savedView({ name: 'Hos IT' });
    network.answer(operations.createView, () => {
      network.answer(operations.listViews, { items: [kept] });
      return kept;
    });
    const user = show(views, { at: '/inventory?unit=IT' });
    await user.click(await screen.findByRole('button', { name: words('views.save') }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), 'Hos IT');
    await user.keyboard('{Enter}');
    const link = await screen.findByRole('link', { name: 'Hos IT' });
    expect(link.getAttribute('aria-current')).toBe('page');
    expect(network.asked(operations.createView)[0]?.body).toMatchObject({
      name: 'Hos IT',
      page: 'inventory',
      query: 'unit=IT',
    });
  });

  it('says in the dialog that a name is taken, and keeps the input', async () => {
    network.refuse(operations.createView, 'duplicate');
    const user = show(views, { at: '/inventory?unit=IT' });
    await user.click(await screen.findByRole('button', { name: words('views.save') }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), 'Hos IT');
    await user.keyboard('{Enter}');
    await dialog.findByText(words('views.name.taken'));
    const name = dialog.getByRole<HTMLInputElement>('textbox');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(name.value).toBe('Hos IT');
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('offers to change a view to people who may (%s)', async (mayChange, buttons) => {
    network.answer(operations.listViews, { items: [savedView({ mayChange })] });
    show(views, { at: '/inventory?unit=IT' });
    await screen.findByRole('link', { name: 'Sena hos IT' });
    expect(screen.queryAllByRole('button').map((one) => one.textContent)).toEqual(
      Array.from({ length: buttons }, () => words('views.edit')),
    );
  });

  it('works without views when they cannot be loaded', async () => {
    network.refuse(operations.listViews, 'internal');
    show(views, { at: '/inventory' });
    await screen.findByRole('link', { name: words('views.all') });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
