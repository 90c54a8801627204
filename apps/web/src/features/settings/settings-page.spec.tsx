import { beforeEach, expect, it } from '@jest/globals';
import { operations, type MailHoldView } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { me } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { SettingsPage } from './settings-page.js';

const noHold: MailHoldView = {
  organisation: null,
  installation: null,
  text: '',
  may: { organisation: false, installation: false },
};
/** What can be changed in the sections about the organisation. */
const controls = () =>
  document.querySelectorAll(':is(#organisation, #look) :is(input, textarea, select, button)').length;

beforeEach(() => {
  network.answer(operations.getOrganisation, me().organisation);
  network.answer(operations.getMailHold, noHold);
  network.answer(operations.getFourEyes, { on: true, proposal: null, maySwitch: false, mayAgree: false });
});

it('shows facts, and nothing to change, to people who may not change the organisation', async () => {
  show(<SettingsPage />, { at: '/settings' });
  await screen.findByText(words('web-settings.organisation.not-allowed'));
  expect(screen.getAllByText('Exempelkommun').length).toBeGreaterThan(0);
  expect(controls()).toBe(0);
});

it('shows a form to people who may', async () => {
  network.answer(operations.getMe, me({ may: { manageOrganisation: true } }));
  show(<SettingsPage />, { at: '/settings' });
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: words('web-settings.name') });
  expect(name.value).toBe('Exempelkommun');
  expect(controls()).toBeGreaterThan(3);
});
