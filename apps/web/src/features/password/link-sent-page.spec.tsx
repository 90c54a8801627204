import { expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { network, show, words } from '../../../test/show.js';
import { LinkSentPage } from './link-sent-page.js';

it.each([
  [true, 1],
  [false, 0],
])('says why no mail comes for a demo (%s) and for nothing else', async (demo, lines) => {
  const organisation = { name: 'Exempelkommun', demo, accentColour: null, logo: null, contactEmail: null };
  network.answer(operations.getInstallation, { organisation });
  show(<LinkSentPage />);
  const items = 3 + lines;
  await screen.findByText(words('web-forgotten.sent.spam'));
  if (demo) await screen.findByText(words('web-forgotten.sent.demo'));
  expect(screen.getAllByRole('listitem')).toHaveLength(items);
});
