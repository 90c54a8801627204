import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, leaves, type Municipality, type Person } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
let other: Municipality;
let karin: Person;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  other = await aMunicipality(app);
  karin = await kommun.person('Karin Samordnare', ['coordinator']);
});
afterAll(() => app.close());

const create = async (facts: object) => expectStatus(await karin.api.post('/datasets', facts), 201).body;
const titles = async (query: string): Promise<string[]> =>
  expectStatus(await karin.api.get(`/datasets?${query}`), 200).body.items.map((one: { title: string }) => one.title);

async function aRound(name: string, datasetIds: string[]): Promise<string> {
  const round = expectStatus(await karin.api.post('/rounds', { name, startsOn: '2026-03-02' }), 201).body;
  expectStatus(await karin.api.post(`/rounds/${String(round.id)}/datasets`, { datasetIds }), 200);
  return round.id;
}

describe('a dataset', () => {
  test('is created, read, changed and archived', async () => {
    const made = await create({
      title: 'Lekplatser',
      unit: 'Teknik',
      available: 'partly',
      contactEmail: 'Ola@Kommun.example',
    });
    expect(made).toMatchObject({
      title: 'Lekplatser',
      available: 'partly',
      contactEmail: 'ola@kommun.example',
      description: null,
      archived: false,
      rounds: [],
      version: 1,
    });
    const read = expectStatus(await karin.api.get(`/datasets/${String(made.id)}`), 200);
    expect([read.body, read.headers.get('etag')]).toEqual([made, '"1"']);
    const changed = expectStatus(
      await karin.api.patch(`/datasets/${String(made.id)}`, { unit: null, description: 'Läge' }, 1),
      200,
    ).body;
    expect(changed).toMatchObject({ title: 'Lekplatser', unit: null, description: 'Läge', version: 2 });
    expect(
      expectStatus(await karin.api.patch(`/datasets/${String(made.id)}`, { description: 'Läge' }, 2), 200).body.version,
    ).toBe(2);
    expect(
      expectStatus(await karin.api.patch(`/datasets/${String(made.id)}`, { archived: true }, 2), 200).body,
    ).toMatchObject({ archived: true, version: 3 });
    expect(await titles('search=lekplatser')).toEqual([]);
    expect(await titles('search=lekplatser&archived=true')).toEqual(['Lekplatser']);
    const { items } = expectStatus(await karin.api.get(`/audit-events?subjectId=${String(made.id)}`), 200).body;
    expect(items.map((event: { action: string }) => event.action)).toEqual([
      'dataset.archived',
      'dataset.updated',
      'dataset.created',
    ]);
  });

  test('is not overwritten by a stale page', async () => {
    const { id } = await create({ title: 'Träd' });
    expectStatus(await karin.api.patch(`/datasets/${String(id)}`, { unit: 'Park' }, 1), 200);
    const late = await karin.api.patch(`/datasets/${String(id)}`, { unit: 'Gata' }, 1);
    expect([late.status, late.body.current]).toEqual([
      412,
      expect.objectContaining({ seenVersion: 1, version: 2, unit: 'Park' }),
    ]);
    expect((await karin.api.patch(`/datasets/${String(id)}`, { unit: 'Gata' })).status).toBe(428);
  });

  test('has an external id that is unique in the organisation only', async () => {
    await create({ title: 'Ett', externalId: 'X-1' });
    const twice = await karin.api.post('/datasets', { title: 'Två', externalId: 'X-1' });
    expect([twice.status, twice.body.code, twice.body.errors[0].path]).toEqual([409, 'duplicate', 'externalId']);
    const { id } = await create({ title: 'Tre' });
    expect((await karin.api.patch(`/datasets/${String(id)}`, { externalId: 'X-1' }, 1)).status).toBe(409);
    expectStatus(await other.administrator.api.post('/datasets', { title: 'Ett annat', externalId: 'X-1' }), 201);
  });

  test('is created once, however often the request is repeated', async () => {
    const body = { title: 'En gång' };
    const first = expectStatus(await karin.api.post('/datasets', body, { 'idempotency-key': 'dataset-1' }), 201);
    const again = expectStatus(await karin.api.post('/datasets', body, { 'idempotency-key': 'dataset-1' }), 201);
    expect(again.body.id).toBe(first.body.id);
    expect(await titles('search=en%20g%C3%A5ng')).toEqual(['En gång']);
  });

  test('of a round cannot be archived', async () => {
    const { id } = await create({ title: 'I omgång' });
    const roundId = await aRound('Våren', [id]);
    const refused = await karin.api.patch(`/datasets/${String(id)}`, { archived: true }, 1);
    expect([refused.status, refused.body.code]).toEqual([409, 'still-in-use']);
    expect(expectStatus(await karin.api.get(`/datasets/${String(id)}`), 200).body.rounds).toEqual([
      {
        roundId,
        name: 'Våren',
        state: 'in',
        outcome: null,
        ground: null,
        retestOn: null,
        decisionTaskId: null,
        published: false,
      },
    ]);
    expect(await titles(`roundId=${roundId}`)).toEqual(['I omgång']);
    expect(await titles(`notInRound=${roundId}&search=i%20omg`)).toEqual([]);
  });

  test('may be changed by its owner, and by nobody else but the coordinator', async () => {
    const [mine, another] = [await create({ title: 'Min' }), await create({ title: 'Annan' })];
    const olof = await kommun.person('Olof Ägare', ['information-owner'], { datasetId: mine.id });
    expect(expectStatus(await olof.api.get(`/datasets/${String(mine.id)}`), 200).body.owner).toEqual({
      id: olof.id,
      name: 'Olof Ägare',
    });
    expectStatus(await olof.api.patch(`/datasets/${String(mine.id)}`, { contents: 'Bara lägen' }, 1), 200);
    expect((await olof.api.patch(`/datasets/${String(mine.id)}`, { archived: true }, 2)).status).toBe(403);
    expect((await olof.api.patch(`/datasets/${String(another.id)}`, { contents: 'x' }, 1)).status).toBe(403);
    expect((await olof.api.post('/datasets', { title: 'Ny' })).status).toBe(403);
  });

  test('belongs to the holder of the role for it, else for the organisation', async () => {
    const fjärd = await aMunicipality(app);
    const { api } = fjärd.administrator;
    const [first, second] = [
      expectStatus(await api.post('/datasets', { title: 'A' }), 201).body,
      expectStatus(await api.post('/datasets', { title: 'B' }), 201).body,
    ];
    const wide = await fjärd.person('Vid Ägare', ['information-owner']);
    const narrow = await fjärd.contact('Smal Ägare');
    await fjärd.grant(narrow.id, 'information-owner', { datasetId: second.id });
    const owners = async () =>
      expectStatus(await api.get('/datasets'), 200).body.items.map(
        (one: { owner: { id: string } | null }) => one.owner?.id ?? null,
      );
    expect(await owners()).toEqual([wide.id, narrow.id]);
    await leaves(app, fjärd.administrator, narrow.id);
    expect(await owners()).toEqual([wide.id, wide.id]);
    expect(first.owner).toBeNull();
  });

  test('gets its errors field by field', async () => {
    const answer = await karin.api.post('/datasets', {
      title: ' ',
      available: 'maybe',
      contactEmail: 'x',
      colour: 'red',
    });
    expect([
      answer.status,
      answer.body.errors.map((error: { path: string; code: string }) => `${error.path}: ${error.code}`).toSorted(),
    ]).toEqual([
      400,
      ['available: not-an-option', 'colour: unknown-field', 'contactEmail: invalid-email', 'title: required'],
    ]);
  });

  test('of another municipality is not found', async () => {
    const { id } = await create({ title: 'Hemlig för grannen' });
    const { api } = other.administrator;
    expect((await api.get(`/datasets/${String(id)}`)).status).toBe(404);
    expect((await api.patch(`/datasets/${String(id)}`, { title: 'x' }, 1)).status).toBe(404);
    expect((await api.get('/datasets?search=hemlig')).body.total).toBe(0);
    const roundId = await aRound('Bara vår', [id]);
    expect((await api.get(`/datasets?roundId=${roundId}`)).body.total).toBe(0);
    expect((await api.get('/datasets?format=csv&search=hemlig')).text).not.toContain('Hemlig');
    expect((await app.anyone().get('/datasets')).status).toBe(401);
  });
});

describe('the inventory', () => {
  test('finds å, ä and ö ignoring case, and no pattern of the database', async () => {
    await create({ title: 'ÖVERSVÄMNING', description: '100 % av ytan', sourceSystem: 'Skyfall_1' });
    expect(await titles(`search=${encodeURIComponent('översväm')}`)).toEqual(['ÖVERSVÄMNING']);
    expect(await titles(`search=${encodeURIComponent('0 % AV')}`)).toEqual(['ÖVERSVÄMNING']);
    expect(await titles('search=skyfall_1')).toEqual(['ÖVERSVÄMNING']);
    expect(await titles(`search=${encodeURIComponent('sk_fall')}`)).toEqual([]);
    expect(await titles(`search=${encodeURIComponent('%')}&sourceSystem=Skyfall_1`)).toEqual(['ÖVERSVÄMNING']);
  });

  test('is sorted in Swedish order, page by page, and filtered', async () => {
    const femte = await aMunicipality(app);
    const { api } = femte.administrator;
    for (const title of ['Öar', 'Ängar', 'apor', 'Åar', 'Zoo']) {
      expectStatus(
        await api.post('/datasets', {
          title,
          unit: title === 'Zoo' ? 'Fritid' : 'Miljö',
          structured: title === 'apor' ? 'no' : 'yes',
        }),
        201,
      );
    }
    const list = async (query: string) => expectStatus(await api.get(`/datasets?${query}`), 200).body;
    expect((await list('')).items.map((one: { title: string }) => one.title)).toEqual([
      'apor',
      'Zoo',
      'Åar',
      'Ängar',
      'Öar',
    ]);
    const second = await list('sort=-title&limit=2&page=2');
    expect([second.items.map((one: { title: string }) => one.title), second.total, second.page]).toEqual([
      ['Åar', 'Zoo'],
      5,
      2,
    ]);
    expect((await list('limit=2&page=9')).items).toEqual([]);
    expect((await list('unit=Fritid')).total).toBe(1);
    expect((await list('structured=no')).items[0].title).toBe('apor');
    expect((await api.get('/datasets?sort=search_text')).status).toBe(400);
  });

  test('lists the units of the whole inventory', async () => {
    await create({ title: 'Isbanor', unit: 'Ödeshögs fritid' });
    const put = await create({ title: 'Bortlagd', unit: 'Nedlagd förvaltning' });
    expectStatus(await karin.api.patch(`/datasets/${String(put.id)}`, { archived: true }, 1), 200);
    const units: { unit: string; datasets: number }[] = expectStatus(await karin.api.get('/units?limit=200'), 200).body
      .items;
    expect(units.at(-1)).toEqual({ unit: 'Ödeshögs fritid', datasets: 1 });
    expect(units.map((one) => one.unit)).not.toContain('Nedlagd förvaltning');
    expect((await karin.api.get('/units?archived=true&limit=200')).body.items).toContainEqual({
      unit: 'Nedlagd förvaltning',
      datasets: 1,
    });
    for (const query of ['', '?archived=true']) {
      const elsewhere: { unit: string }[] = expectStatus(await other.administrator.api.get(`/units${query}`), 200).body
        .items;
      expect(
        elsewhere.map((one) => one.unit).filter((unit) => unit === 'Ödeshögs fritid' || unit === 'Nedlagd förvaltning'),
      ).toEqual([]);
    }
  });
});
