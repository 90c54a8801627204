import { expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen, waitFor } from '@testing-library/react';
import { me } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { DayOffNote } from './day-off-note.js';

it.each([
  ['a Sunday', '2026-04-12', 'söndag 12 april'],
  ['a holiday', '2026-05-01', 'fredag 1 maj'],
  ['a day that the organisation is closed', '2026-05-15', 'fredag 15 maj'],
])('says that %s is no working day', async (_, date, day) => {
  const { organisation } = me();
  network.answer(operations.getMe, me({ organisation: { ...organisation, closedDays: ['2026-05-15'] } }));
  show(<DayOffNote date={date} />);
  expect(await screen.findByText(words('date.day-off', { day }))).toBeTruthy();
});

it.each(['2026-04-13', '', '2026-04'])('says nothing about %p', async (date) => {
  show(<DayOffNote date={date} />);
  // One of them is the region of the toasts.
  await waitFor(() => expect(screen.getAllByRole('status').map((one) => one.textContent)).toEqual(['', '']));
});
