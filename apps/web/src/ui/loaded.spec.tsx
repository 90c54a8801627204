import { describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { dataset, ids } from '../../test/answers.js';
import { network, show, words } from '../../test/show.js';
import { read } from '../http/queries.js';
import { Loaded } from './loaded.js';
import { Page } from './page.js';

const { getDataset } = operations;

function Title() {
  const one = useQuery(read(getDataset, { params: { id: ids.dataset } }));
  return <Loaded query={one}>{({ title }) => <p>{title}</p>}</Loaded>;
}

const inPage = (
  <Page title="Sidan">
    <Title />
  </Page>
);

describe('Loaded', () => {
  it('says that it is loading, then shows the data', async () => {
    network.answer(getDataset, dataset());
    const answer = network.hold(getDataset);
    show(inPage);
    expect((await screen.findByText(words('web.loading'))).getAttribute('role')).toBe('status');
    answer();
    await screen.findByText('Lekplatser');
    expect(screen.queryByText(words('web.loading'))).toBeNull();
  });

  it('makes loading the title when there is no page yet', async () => {
    network.answer(getDataset, dataset());
    const answer = network.hold(getDataset);
    show(<Title />);
    await screen.findByRole('heading', { level: 1, name: words('web.loading') });
    answer();
    expect(await screen.findByText('Lekplatser')).toBeTruthy();
  });

  it('says why it failed and tries again on request, inside the page', async () => {
    network.refuse(getDataset, 'internal', { title: 'Något gick fel', detail: 'Försök igen.' });
    const user = show(inPage);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Försök igen.');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sidan');
    network.answer(getDataset, dataset());
    await user.click(screen.getByRole('button', { name: words('web.try-again') }));
    await screen.findByText('Lekplatser');
  });

  it.each([
    ['not-found', 'web.not-found.title'],
    ['forbidden', 'web.forbidden.title'],
  ] as const)('makes a page of its own of %s, without a retry button', async (code, title) => {
    network.refuse(getDataset, code);
    show(<Title />);
    await screen.findByRole('heading', { level: 1, name: words(title) });
    expect(screen.queryByRole('button', { name: words('web.try-again') })).toBeNull();
    expect(network.asked(getDataset)).toHaveLength(1);
  });
});
