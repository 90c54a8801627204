import { describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { Link } from 'react-router';
import { coordinator, savedView } from '../../../test/answers.js';
import { address, network, show, words } from '../../../test/show.js';
import { SavedViews } from './saved-views.js';

const views = <SavedViews page="inventory" />;
const current = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.getAttribute('aria-current') === 'page')
    .map((link) => link.textContent);

/** Lets the view be saved, and be listed from then on. */
const keeps = (kept: ReturnType<typeof savedView>) =>
  network.answer(operations.createView, () => {
    network.answer(operations.listViews, { items: [kept] });
    return kept;
  });
const openSaving = async () => {
  const user = show(views, { at: '/inventory?unit=IT' });
  await user.click(await screen.findByRole('button', { name: words('views.save') }));
  return { user, dialog: within(await screen.findByRole('dialog')) };
};

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
    keeps(kept);
    const { user, dialog } = await openSaving();
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

  it('is shared with everybody by people who may, under a name, and gets the focus', async () => {
    network.answer(operations.getMe, coordinator());
    const kept = savedView({ name: 'Hos IT', shared: true });
    keeps(kept);
    const { user, dialog } = await openSaving();
    await user.click(dialog.getByRole('button', { name: words('views.save.do') }));
    dialog.getByText(words('views.name.missing'));
    await user.type(dialog.getByRole('textbox'), 'Hos IT');
    await user.click(dialog.getByRole('checkbox', { name: words('views.share') }));
    await user.keyboard('{Enter}');
    const link = await screen.findByRole('link', { name: `Hos IT (${words('views.shared')})` });
    await waitFor(() => expect(document.activeElement).toBe(link));
    expect(network.asked(operations.createView).map(({ body }) => body)).toEqual([
      expect.objectContaining({ shared: true }),
    ]);
  });

  it('is not shared by people who may not, and the dialog says so', async () => {
    const { dialog } = await openSaving();
    dialog.getByText(words('views.share.may-not'));
    expect(dialog.queryByRole('checkbox')).toBeNull();
  });

  it('is brought to what the list shows now, which can be undone', async () => {
    let kept = savedView();
    network.answer(operations.listViews, () => ({ items: [kept] }));
    network.answer(
      operations.changeView,
      ({ body }) => (kept = { ...kept, ...(body as object), version: kept.version + 1 }),
    );
    const user = show(
      <>
        {views}
        <Link to="/inventory?unit=IT&available=yes">more</Link>
      </>,
      { at: '/inventory?unit=IT' },
    );
    await screen.findByRole('link', { name: 'Sena hos IT' });
    await user.click(screen.getByRole('link', { name: 'more' }));
    await user.click(await screen.findByRole('button', { name: words('views.update', { name: 'Sena hos IT' }) }));
    await screen.findAllByText(words('views.updated', { name: 'Sena hos IT' }));
    expect(current()).toEqual(['Sena hos IT']);
    await user.click(screen.getByRole('button', { name: words('web.toasts.undo') }));
    await screen.findByRole('button', { name: words('views.update', { name: 'Sena hos IT' }) });
    expect(current()).toEqual([]);
    expect(network.asked(operations.changeView).map(({ body }) => body)).toEqual([
      { query: 'available=yes&unit=IT' },
      { query: 'unit=IT' },
    ]);
  });

  it('is renamed', async () => {
    let kept = savedView();
    network.answer(operations.listViews, () => ({ items: [kept] }));
    network.answer(operations.changeView, ({ body }) => (kept = { ...kept, ...(body as object), version: 2 }));
    const user = show(views, { at: '/inventory?unit=IT' });
    await user.click(await screen.findByRole('button', { name: words('views.edit') }));
    const dialog = within(await screen.findByRole('dialog', { name: words('views.edit.title', { name: kept.name }) }));
    await user.clear(dialog.getByRole('textbox'));
    await user.type(dialog.getByRole('textbox'), 'Problem nu');
    await user.click(dialog.getByRole('button', { name: words('views.edit.save') }));
    await screen.findByRole('link', { name: 'Problem nu' });
    expect(current()).toEqual(['Problem nu']);
  });

  it('is deleted, and comes back by undo', async () => {
    const view = savedView();
    network.answer(operations.listViews, { items: [view] });
    network.answer(operations.deleteView, () => {
      network.answer(operations.listViews, { items: [] });
      return undefined as never;
    });
    network.answer(operations.createView, () => {
      network.answer(operations.listViews, { items: [view] });
      return view;
    });
    const user = show(views, { at: '/inventory?unit=IT' });
    await user.click(await screen.findByRole('button', { name: words('views.edit') }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: words('views.delete') }));
    await waitFor(() => expect(screen.queryByRole('link', { name: view.name })).toBeNull());
    await user.click(await screen.findByRole('button', { name: words('web.toasts.undo') }));
    await screen.findByRole('link', { name: view.name });
    expect(current()).toEqual([view.name]);
  });

  it('says in the dialog that a name is taken, and keeps the input', async () => {
    network.refuse(operations.createView, 'duplicate');
    const { user, dialog } = await openSaving();
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
