import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { show, words } from '../../test/show.js';
import { OfflineError } from '../http/problem-error.js';
import { ConfirmDialog } from './confirm-dialog.js';

function Asking({ onConfirm, error, busy = false }: { onConfirm: () => void; error?: unknown; busy?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Ta bort</button>
      <ConfirmDialog
        open={open}
        title="Ta bort datamängden?"
        confirm="Ja, ta bort"
        tone="danger"
        busy={busy}
        error={error}
        onConfirm={onConfirm}
        onClose={() => setOpen(false)}
      >
        <p>Den går att få tillbaka.</p>
      </ConfirmDialog>
    </>
  );
}

describe('ConfirmDialog', () => {
  it('asks before anything is done, and does it once it is confirmed', async () => {
    let done = 0;
    const user = show(<Asking onConfirm={() => (done += 1)} />);
    await user.click(screen.getByRole('button', { name: 'Ta bort' }));
    await screen.findByRole('dialog', { name: 'Ta bort datamängden?' });
    expect(done).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Ja, ta bort' }));
    expect(done).toBe(1);
  });

  it.each(['web.cancel', 'web.close'] as const)('does nothing on %s', async (way) => {
    let done = 0;
    const user = show(<Asking onConfirm={() => (done += 1)} />);
    await user.click(screen.getByRole('button', { name: 'Ta bort' }));
    await user.click(await screen.findByRole('button', { name: words(way) }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(done).toBe(0);
  });

  it('says inside the dialog why it was not done', async () => {
    const user = show(<Asking onConfirm={() => undefined} error={new OfflineError()} />);
    await user.click(screen.getByRole('button', { name: 'Ta bort' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.contains(screen.getByRole('alert'))).toBe(true);
    expect(screen.getByRole('alert').textContent).toContain(words('web.offline.title'));
  });

  it('ignores a second click while it is being done', async () => {
    let done = 0;
    const user = show(<Asking onConfirm={() => (done += 1)} busy />);
    await user.click(screen.getByRole('button', { name: 'Ta bort' }));
    await user.click(await screen.findByRole('button', { name: /Ja, ta bort/ }));
    expect(done).toBe(0);
  });
});
