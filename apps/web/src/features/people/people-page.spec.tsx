import { describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { coordinator, pageOf, person } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { PeoplePage } from './people-page.js';

describe('The page of people', () => {
  it('shows who is invited, whose invitation has expired, and who leaves', async () => {
    network.answer(
      operations.listPeople,
      pageOf(
        person({ id: '01932b6e-7b1a-7c3e-9a55-000000000011', name: 'Bo', state: 'invited' }),
        person({ id: '01932b6e-7b1a-7c3e-9a55-000000000012', name: 'Eva', state: 'invited', invitationExpired: true }),
        person({ id: '01932b6e-7b1a-7c3e-9a55-000000000013', name: 'Jo', state: 'joined', lastDay: '2026-04-30' }),
      ),
    );
    show(<PeoplePage />, { at: '/people' });
    await screen.findByRole('table', { name: words('web-people.title') });
    const told = screen.getAllByRole('row').map((row) => row.textContent);
    expect(told[1]).toContain(words('web-people.state.invited'));
    expect(told[2]).toContain(words('web-people.state.invitation-expired'));
    expect(told[3]).toContain(words('web-people.leaves', { date: '30 april 2026' }));
  });

  it('says that nobody matches', async () => {
    show(<PeoplePage />, { at: '/people?search=nobody' });
    expect(await screen.findByRole('heading', { name: words('web.list.no-match.title') })).toBeTruthy();
  });

  it.each([
    ['somebody who may', coordinator(), 1],
    ['nobody else', undefined, 0],
  ] as const)('offers adding a person to %s', async (_, who, links) => {
    if (who !== undefined) network.answer(operations.getMe, who);
    network.answer(operations.listPeople, pageOf(person()));
    show(<PeoplePage />, { at: '/people' });
    await screen.findByRole('table', { name: words('web-people.title') });
    expect(screen.queryAllByRole('link', { name: words('web-people.add') })).toHaveLength(links);
    expect(screen.queryAllByText(words('web-people.not-allowed'))).toHaveLength(1 - links);
  });

  it('says why the list cannot be shown, and keeps the page', async () => {
    network.refuse(operations.listPeople, 'internal', { title: 'Något gick fel' });
    show(<PeoplePage />, { at: '/people' });
    expect((await screen.findByRole('alert')).textContent).toContain('Något gick fel');
    screen.getByRole('heading', { level: 1, name: words('web-people.title') });
  });
});
