import { beforeEach, describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { me } from '../../../test/answers.js';
import { address, network, show, words } from '../../../test/show.js';
import { InvitationPage } from './invitation-page.js';

const { acceptInvitation, getInvitation } = operations;
const page = () => show(<InvitationPage />, { at: '/invitations/abc', path: '/invitations/:token' });
const password = () => screen.findByLabelText(words('web-invitation.password'));

beforeEach(() =>
  network.answer(getInvitation, {
    organisation: 'Exempelkommun',
    name: 'Anna Ek',
    email: 'anna.ek@exempelkommun.example',
    language: 'sv',
    hasAccount: false,
  }),
);

describe('The page of an invitation', () => {
  it.each(['token-expired', 'not-found'])(
    'says what to do instead of a link that is no longer valid (%s)',
    async (code) => {
      network.refuse(getInvitation, code);
      page();
      await screen.findByText(words('web-invitation.failed.text'));
      expect(screen.getByRole('link', { name: words('web-invitation.failed.sign-in') }).getAttribute('href')).toBe(
        '/sign-in',
      );
      expect(screen.queryByRole('alert')).toBeNull();
    },
  );

  it('shows any other fault as it is', async () => {
    network.refuse(getInvitation, 'internal', { title: 'Något gick fel' });
    page();
    expect((await screen.findByRole('alert')).textContent).toContain('Något gick fel');
  });

  it('says at the field that a password is too short, and sends nothing', async () => {
    const user = page();
    await user.type(await password(), 'kort{Enter}');
    expect((await password()).getAttribute('aria-invalid')).toBe('true');
    expect(network.asked(acceptInvitation)).toEqual([]);
  });

  it('says what the server refused, and keeps the password', async () => {
    network.refuse(acceptInvitation, 'wrong-credentials', { title: 'Fel lösenord' });
    const user = page();
    await user.type(await password(), 'korrekt häst batteri{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Fel lösenord');
    expect(await password()).toHaveProperty('value', 'korrekt häst batteri');
  });

  it('continues with the second step when the account has one', async () => {
    network.refuse(acceptInvitation, 'second-factor-needed');
    const user = page();
    await user.type(await password(), 'korrekt häst batteri{Enter}');
    await screen.findByText('elsewhere');
    expect(address()).toBe('/sign-in/second-step?next=%2Fmy-tasks');
  });

  it('opens the list of tasks', async () => {
    network.answer(acceptInvitation, me());
    const user = page();
    await user.type(await password(), 'korrekt häst batteri{Enter}');
    await screen.findByText('elsewhere');
    expect(address()).toBe('/my-tasks');
  });
});
