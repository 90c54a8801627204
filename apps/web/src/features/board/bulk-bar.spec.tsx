import { expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { ids, ola } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { BulkBar, BulkRefusals } from './bulk-bar.js';
import type { BulkOutcome } from './bulk-results.js';

const picked = [ids.task, ids.round].map((taskId) => ({
  taskId,
  version: 1,
  about: 'Ordna exporten',
  stepKey: 'establish-export' as const,
  roundId: ids.round,
  datasetId: null,
}));

function Bar() {
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  return (
    <>
      <BulkBar picked={picked} onClear={() => undefined} onDone={setOutcome} />
      {outcome !== null && <BulkRefusals outcome={outcome} onClose={() => setOutcome(null)} />}
    </>
  );
}

it('says for which selected tasks no reminder was sent, and why', async () => {
  network.answer(operations.remindOfTasks, {
    tasks: 1,
    recipients: [ola],
    passedOver: [
      {
        taskId: ids.task,
        title: 'Ordna exporten',
        dataset: { id: ids.dataset, title: 'Lekplatser' },
        code: 'waiting',
        reason: 'Uppgiften väntar på ett tidigare steg.',
      },
    ],
  });
  const user = show(<Bar />);
  await user.click(screen.getByRole('button', { name: words('reminder.button') }));
  await screen.findByRole('heading', { name: words('reminder.passed-over', { count: 1 }) });
  expect(screen.getByRole('listitem').textContent).toBe(
    'Uppgiften väntar på ett tidigare steg. Lekplatser: Ordna exporten',
  );
  expect(screen.getByRole('link').getAttribute('href')).toBe(`/tasks/${ids.task}`);
});
