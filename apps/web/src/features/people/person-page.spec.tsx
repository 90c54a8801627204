import { beforeEach, describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { coordinator, ids, me, person } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { PersonPage } from './person-page.js';

const page = () => show(<PersonPage />, { at: `/people/${ids.ola}`, path: '/people/:id' });
const free = { allowed: true, reason: null };
const mailFlows = {
  organisation: null,
  installation: null,
  text: '',
  may: { organisation: true, installation: false },
};

beforeEach(() => {
  network.answer(operations.getMe, coordinator());
  network.answer(operations.getPerson, person());
  network.answer(operations.getAuthority, {
    depart: free,
    takeBack: free,
    comeBack: free,
    absence: free,
    address: free,
    endSessions: free,
    grants: [],
    reasons: {},
  });
  network.answer(operations.getMailHold, mailFlows);
});

describe('The page of a person who has not joined yet', () => {
  it('says that the invitation was sent', async () => {
    network.answer(operations.invitePerson, person({ state: 'invited', version: 2 }));
    const user = page();
    await user.click(await screen.findByRole('button', { name: words('web-person.invite') }));
    await screen.findByText(words('web-person.invited', { email: person().email }));
    expect(await screen.findByRole('button', { name: words('web-person.invite-again') })).toBeTruthy();
  });

  it('says beside the button why it was not sent, and lets it be tried again', async () => {
    network.refuse(operations.invitePerson, 'too-many-mails', {
      title: 'Nyss inbjuden',
      detail: 'En inbjudan till Ola Berg gick ut för en stund sedan.',
    });
    const user = page();
    const invite = await screen.findByRole('button', { name: words('web-person.invite') });
    await user.click(invite);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('En inbjudan till Ola Berg gick ut för en stund sedan.');
    expect(document.activeElement).toBe(alert);
    expect(screen.queryByText(words('web-person.invited', { email: person().email }))).toBeNull();
    expect(invite).toHaveProperty('disabled', false);
  });

  it('says beforehand that mail is held', async () => {
    network.answer(operations.getMailHold, { ...mailFlows, text: 'Utskick är pausade.' });
    page();
    expect(await screen.findByText('Utskick är pausade.')).toBeTruthy();
  });

  it('offers no invitation to people who may not invite', async () => {
    network.answer(operations.getMe, me());
    page();
    await screen.findByRole('heading', { level: 1, name: 'Ola Berg' });
    expect(screen.queryByRole('button', { name: words('web-person.invite') })).toBeNull();
  });

  it('is a page of its own when there is no such person', async () => {
    network.refuse(operations.getPerson, 'not-found');
    page();
    expect(await screen.findByRole('heading', { level: 1, name: words('web.not-found.title') })).toBeTruthy();
  });
});
