import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { show, words } from '../../test/show.js';
import { toasts, undoLatest } from './toast-store.js';

// `show` renders the toasts, as every page does.
const region = () => screen.findByRole('region', { name: words('web.toasts') });

describe('Toasts', () => {
  it('shows what was done, for reading and for hearing, until it is closed', async () => {
    const user = show(<p>Sidan</p>);
    toasts.say({ text: 'Sparat.' });
    await waitFor(async () => expect((await region()).textContent).toContain('Sparat.'));
    expect(screen.getByRole('status').textContent).toBe('Sparat.');
    expect(screen.queryByRole('button', { name: words('web.toasts.undo') })).toBeNull();
    await user.click(screen.getByRole('button', { name: words('web.toasts.close') }));
    expect((await region()).textContent).toBe('');
  });

  it('undoes what can be undone, and says so', async () => {
    let taken = 0;
    const user = show(<p>Sidan</p>);
    toasts.say({ text: 'Borttagen.', undo: () => (taken += 1) });
    await screen.findByText(words('web.toasts.with-undo', { text: 'Borttagen.' }));
    await user.click(await screen.findByRole('button', { name: words('web.toasts.undo') }));
    await screen.findAllByText(words('web.toasts.undone'));
    expect(taken).toBe(1);
    expect(screen.queryByText('Borttagen.')).toBeNull();
  });

  it('says when undoing failed', async () => {
    const user = show(<p>Sidan</p>);
    toasts.say({ text: 'Borttagen.', undo: () => Promise.reject(new Error('too late')) });
    await user.click(await screen.findByRole('button', { name: words('web.toasts.undo') }));
    expect(await screen.findAllByText(words('web.toasts.not-undone'))).toHaveLength(2);
  });

  it('undoes the latest of several by the shortcut', async () => {
    const taken: string[] = [];
    show(<p>Sidan</p>);
    for (const text of ['Första', 'Andra']) toasts.say({ text, undo: () => taken.push(text) });
    await screen.findAllByText('Andra');
    undoLatest();
    await screen.findAllByText(words('web.toasts.undone'));
    expect(taken).toEqual(['Andra']);
  });

  it('shows the last three of many', async () => {
    show(<p>Sidan</p>);
    for (const text of ['Ett', 'Två', 'Tre', 'Fyra']) toasts.say({ text });
    await screen.findAllByText('Fyra');
    expect(screen.queryByText('Ett')).toBeNull();
    expect(screen.getAllByRole('button', { name: words('web.toasts.close') })).toHaveLength(3);
  });
});
