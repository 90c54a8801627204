import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus } from '../../../test/a-municipality.js';
import type { Municipality } from '../../../test/a-municipality.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
const found = async (
  q: string,
  language = 'sv',
): Promise<{ kind: string; title: string; href: string; detail: string | null }[]> =>
  expectStatus(
    await kommun.administrator.api.get(`/search?q=${encodeURIComponent(q)}`, { 'accept-language': language }),
    200,
  ).body.hits;

beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  const { api } = kommun.administrator;
  for (const [title, unit] of [
    ['Förskolor', 'Barn'],
    ['Lekplatser', 'Bygg'],
    ['Lekplatser i centrum', 'Bygg'],
  ]) {
    expectStatus(await api.post('/datasets', { title, unit }), 201);
  }
  await kommun.person('Förnamn Efternamn');
});
afterAll(() => app.close());

describe('search', () => {
  test('finds datasets, people and steps by the beginnings of their words, without accents', async () => {
    expect((await found('forskol'))[0]).toMatchObject({ kind: 'dataset', title: 'Förskolor', detail: 'Barn' });
    expect((await found('eftern'))[0]).toMatchObject({ kind: 'person', title: 'Förnamn Efternamn' });
    expect((await found('lekplatser')).filter((hit) => hit.kind === 'dataset').map((hit) => hit.title)).toEqual([
      'Lekplatser',
      'Lekplatser i centrum',
    ]);
    expect((await found('publicera')).find((hit) => hit.kind === 'step')).toMatchObject({ href: '/guide/12' });
    expect((await found('publish', 'en')).find((hit) => hit.kind === 'step')).toMatchObject({ href: '/guide/12' });
  });

  test('tolerates a typing error, and finds nothing where there is nothing', async () => {
    expect((await found('lekplaster'))[0]).toMatchObject({ title: 'Lekplatser' });
    expect(await found('zzzzzz')).toEqual([]);
    expect((await kommun.administrator.api.get('/search?q=')).status).toBe(400);
  });

  test('names an open task by its step and dataset', async () => {
    const { api } = kommun.administrator;
    const round = expectStatus(await api.post('/rounds', { name: 'Hösten', startsOn: '2026-03-02' }), 201).body;
    expectStatus(await api.post(`/rounds/${String(round.id)}/start`), 200);
    const [first] = (await api.get('/datasets?search=Lekplatser')).body.items;
    expectStatus(
      await api.post(`/rounds/${String(round.id)}/datasets`, { datasetIds: [first.id], reason: 'Efterfrågad' }),
      200,
    );
    const [hit] = await found('analysera lekplatser');
    expect(hit).toMatchObject({ kind: 'task', title: 'Analysera datamängden: Lekplatser' });
    expect((await api.get(hit?.href ?? '')).status).toBe(200);
    expect((await found('hösten'))[0]).toMatchObject({ kind: 'round', href: `/rounds/${String(round.id)}` });
  });
});
