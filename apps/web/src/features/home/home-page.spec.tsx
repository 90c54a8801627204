import { beforeEach, describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { attention, coordinator, dataset, me, pageOf, round } from '../../../test/answers.js';
import { address, network, show, words } from '../../../test/show.js';
import { HomePage } from './home-page.js';

const page = () => show(<HomePage offer={null} matrix={(roundId) => <p>{`Matris ${roundId}`}</p>} />, { path: '/' });

beforeEach(() => {
  network.answer(operations.getMe, coordinator());
  network.answer(operations.getAttention, { items: [], more: 0 });
});

describe('The home page', () => {
  it('says that it is loading until there is something to show', async () => {
    network.answer(operations.getAttention, { items: [attention()], more: 0 });
    const answers = [operations.getAttention, operations.listRounds].map((operation) => network.hold(operation));
    page();
    await screen.findAllByText(words('web.loading'));
    for (const answer of answers) answer();
    await screen.findByText(words('attention.kind.late'));
    await screen.findByRole('heading', { name: words('web-home.rounds.none') });
    expect(screen.queryByText(words('web.loading'))).toBeNull();
  });

  it('says that nothing needs attention, and links to a first round', async () => {
    page();
    await screen.findByText(words('web-home.attention.none'));
    const link = await screen.findByRole('link', { name: words('rounds.add') });
    expect(link.getAttribute('href')).toBe('/rounds/new');
  });

  it('shows the current round with its matrix, and the summary', async () => {
    network.answer(operations.listRounds, pageOf(round()));
    network.answer(operations.listDatasets, pageOf(dataset()));
    page();
    await screen.findByRole('heading', { name: 'Omgång 2026' });
    screen.getByText(`Matris ${round().id}`);
    expect(await screen.findByRole('link', { name: words('standing.late', { late: 0 }) })).toBeTruthy();
  });

  it('reports one part that failed, and shows the others', async () => {
    network.refuse(operations.getAttention, 'internal', { title: 'Något gick fel' });
    network.answer(operations.listRounds, pageOf(round()));
    const user = page();
    expect((await screen.findByRole('alert')).textContent).toContain('Något gick fel');
    await screen.findByRole('heading', { name: 'Omgång 2026' });
    network.answer(operations.getAttention, { items: [], more: 0 });
    await user.click(screen.getByRole('button', { name: words('web.try-again') }));
    await screen.findByText(words('web-home.attention.none'));
  });

  it('sends people without an overview to their own tasks', async () => {
    network.answer(operations.getMe, me());
    page();
    await screen.findByText('elsewhere');
    expect(address()).toBe('/my-tasks');
  });
});
