import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { savedView, type SavedView } from '@stegvis/contract';
import { aMunicipality, expectStatus, type Person } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kim: Person;
let ola: Person;
let stranger: Person;
beforeAll(async () => {
  app = await startApp();
  const kommun = await aMunicipality(app);
  kim = await kommun.person('Kim Samordnare', ['coordinator']);
  ola = await kommun.person('Ola Ägare');
  stranger = (await aMunicipality(app)).administrator;
});
afterAll(() => app.close());

const save = async (who: Person, body: object): Promise<SavedView> =>
  savedView.parse(
    expectStatus(await who.api.post('/views', { page: 'matrix', query: 'show=late&unit=IT', ...body }), 201).body,
  );
const namesOf = async (who: Person, page = 'matrix'): Promise<string[]> => {
  const { items } = expectStatus(await who.api.get(`/views?page=${page}`), 200).body;
  return savedView
    .array()
    .parse(items)
    .map((view) => view.name);
};
const seen = (version: number) => ({ 'if-match': `"${String(version)}"` });

describe("a view of one's own", () => {
  test('is saved, changed and deleted by its owner and nobody else sees it', async () => {
    const mine = await save(ola, { name: 'Sena hos IT' });
    expect(mine).toMatchObject({
      page: 'matrix',
      query: 'show=late&unit=IT',
      shared: false,
      mine: true,
      mayChange: true,
      by: { id: ola.id },
      version: 1,
    });
    expect([await namesOf(ola), await namesOf(ola, 'tasks'), await namesOf(kim)]).toEqual([['Sena hos IT'], [], []]);
    for (const other of [kim, stranger]) {
      expect((await other.api.patch(`/views/${mine.id}`, { name: 'Min' }, 1)).status).toBe(404);
      expect((await other.api.delete(`/views/${mine.id}`, seen(1))).status).toBe(404);
    }
    expect((await ola.api.patch(`/views/${mine.id}`, { name: 'Utan version' })).status).toBe(428);
    const renamed = expectStatus(
      await ola.api.patch(`/views/${mine.id}`, { name: 'Sena', query: 'show=late' }, 1),
      200,
    ).body;
    expect(renamed).toMatchObject({ name: 'Sena', query: 'show=late', version: 2 });
    const late = await ola.api.patch(`/views/${mine.id}`, { name: 'För sent' }, 1);
    expect([late.status, late.body.current.name]).toEqual([412, 'Sena']);
    expect((await ola.api.delete(`/views/${mine.id}`, seen(1))).status).toBe(412);
    expectStatus(await ola.api.delete(`/views/${mine.id}`, seen(2)), 204);
    expect(await namesOf(ola)).toEqual([]);
    const { rows } = await app.owner.query<{ action: string }>(
      'SELECT action FROM audit_events WHERE subject_id = $1 ORDER BY at, id',
      [mine.id],
    );
    expect(rows.map((row) => row.action)).toEqual(['view.created', 'view.changed', 'view.deleted']);
  });

  test('has a name that is unique for the person and page, ignoring case', async () => {
    const first = await save(ola, { name: 'Mina' });
    const again = await ola.api.post('/views', { page: 'matrix', query: '', name: 'MINA' });
    expect([again.status, again.body.code, again.body.errors[0].path]).toEqual([409, 'duplicate', 'name']);
    await save(ola, { name: 'Mina', page: 'tasks' });
    await save(kim, { name: 'Mina' });
    const second = await save(ola, { name: 'Andras' });
    expect((await ola.api.patch(`/views/${second.id}`, { name: first.name }, 1)).status).toBe(409);
  });

  test.each([
    ['no name', { name: ' ' }],
    ['a name that is too long', { name: 'x'.repeat(61) }],
    ['a query that is too long', { query: 'x'.repeat(2001) }],
    ['a whole address', { query: 'https://example.org/?a=b' }],
    ['markup', { query: '<b>' }],
    ['a page that is no list', { page: 'settings' }],
    ['an unknown field', { colour: 'red' }],
  ])('is refused with %s', async (_, wrong) => {
    expect((await ola.api.post('/views', { page: 'matrix', query: 'a=b', name: 'Fel', ...wrong })).status).toBe(400);
  });

  test('is one of fifty at most per page', async () => {
    for (let index = 0; index < 50; index += 1) await save(ola, { name: `Nummer ${String(index)}`, page: 'history' });
    expect((await ola.api.post('/views', { page: 'history', query: '', name: 'En till' })).status).toBe(400);
  });
});

describe('a shared view', () => {
  test('is made by people who manage rounds, and chosen by everybody of the organisation and of no other', async () => {
    expect(
      (await ola.api.post('/views', { page: 'inventory', query: 'unit=IT', name: 'Allas', shared: true })).status,
    ).toBe(403);
    const shared = await save(kim, { name: 'Allas', page: 'inventory', shared: true });
    const { items } = expectStatus(await ola.api.get('/views?page=inventory'), 200).body;
    expect(items).toMatchObject([
      { name: 'Allas', shared: true, mine: false, mayChange: false, by: { name: 'Kim Samordnare' } },
    ]);
    expect((await ola.api.patch(`/views/${shared.id}`, { name: 'Min' }, 1)).status).toBe(403);
    expect((await ola.api.delete(`/views/${shared.id}`, seen(1))).status).toBe(403);
    expect(await namesOf(stranger, 'inventory')).toEqual([]);
    expect((await stranger.api.delete(`/views/${shared.id}`, seen(1))).status).toBe(404);
  });

  test("is not made of one's own by somebody who may not", async () => {
    const mine = await save(ola, { name: 'Bara min', page: 'people' });
    expect((await ola.api.patch(`/views/${mine.id}`, { shared: true }, 1)).status).toBe(403);
  });
});
