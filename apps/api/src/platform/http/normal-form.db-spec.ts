import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foldText } from '@stegvis/contract';
import fc from 'fast-check';
import { aMunicipality, expectStatus, type Municipality } from '../../../test/a-municipality.js';
import type { Api } from '../../../test/api-client.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
let api: Api;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  ({ api } = kommun.administrator);
  for (const [title, unit, externalId] of [
    ['Mål och medel', 'Ekonomi', 'D-001'],
    ['Malmar', 'Miljö', 'D-002'],
    ['Häl', 'Vård', 'D-003'],
    ['Halar', 'Vård', 'D-004'],
    ['Cafe\u0301er', 'Kultur', 'D-005'],
    ['100 %_ten', 'Kultur', 'D-006'],
  ]) {
    expectStatus(await api.post('/datasets', { title, unit, externalId }), 201);
  }
});
afterAll(() => app.close());

const titles = async (path: string): Promise<string[]> =>
  expectStatus(await api.get(path), 200).body.items.map(
    (one: { title?: string; name?: string }) => one.title ?? one.name,
  );
const search = (text: string, list = 'datasets'): Promise<string[]> =>
  titles(`/${list}?search=${encodeURIComponent(text)}`);

describe('a list search', () => {
  test.each([
    ['Mal', ['Malmar', 'Mål och medel']],
    ['Mål', ['Mål och medel', 'Malmar']],
    ['Ma\u030Al', ['Mål och medel', 'Malmar']],
    ['hal', ['Halar', 'Häl']],
    ['HÄL', ['Häl', 'Halar']],
    ['cafe', ['Caféer']],
    ['medel mal', ['Mål och medel']],
    ['vard d-004', ['Halar']],
    ['d-003 VÅRD häl', ['Häl']],
    ['%_', ['100 %_ten']],
    ['medel malmar', []],
  ])('%s finds %j', async (text, found) => {
    expect(await search(text)).toEqual(found);
  });

  test('with another order shows exact matches where that order puts them', async () => {
    expect(await titles('/datasets?search=mal&sort=-title')).toEqual(['Mål och medel', 'Malmar']);
    expect(await titles('/datasets?search=mal&limit=1&page=2')).toEqual(['Mål och medel']);
    expect((await api.get('/datasets?search=mal&page=9')).body.total).toBe(2);
  });

  test('works in every list alike', async () => {
    await kommun.person('Åsa Öberg');
    expect(await search('oberg asa', 'people')).toEqual(['Åsa Öberg']);
    expectStatus(await api.post('/rounds', { name: 'Hösten 2026', startsOn: '2026-03-02' }), 201);
    expect(await search('2026 host', 'rounds')).toEqual(['Hösten 2026']);
    for (const list of ['tasks', 'role-assignments', 'to-dos', 'audit-events', 'mailbox/messages', 'organisations']) {
      expectStatus(await api.get(`/${list}?search=${encodeURIComponent('å % _ \\ "x')}`), 200);
    }
    expect((await api.get('/audit-events?search=malmar')).body.total).toBeGreaterThan(0);
  });

  test('works like Ctrl K, including other names of a thing', async () => {
    const hits = async (text: string): Promise<string[]> =>
      (await api.get(`/search?q=${encodeURIComponent(text)}`)).body.hits
        .filter((hit: { kind: string }) => hit.kind === 'dataset')
        .map((hit: { title: string }) => hit.title);
    expect(await hits('mal')).toEqual(['Malmar', 'Mål och medel']);
    expect(await hits('hal')).toEqual(['Halar', 'Häl']);
    expect(await hits('D-003')).toEqual(['Häl']);
    expect(await hits('ekonomi mal')).toEqual(['Mål och medel']);
  });

  test('folds letters in the database as the product does', async () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('aÅäÖéÉßøØæÆœŁłđĐðıŧİñç Ππς\u030A\u0308\u20DD١Ж')),
    });
    const texts = fc.sample(letters, 300);
    const { rows } = await app.owner.query<{ folded: string }>(
      'SELECT search_fold(t) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS x (t, n) ORDER BY n',
      [texts],
    );
    expect(rows.map((row) => row.folded)).toEqual(texts.map(foldText));
  });
});

describe('input', () => {
  test('is stored in its normal form, whichever way it comes', async () => {
    const person = expectStatus(
      await api.post('/people', {
        name: 'A\u030Asa\u00AD \u200BO\u0308berg',
        email: 'Asa@A\u030ARE.example',
        invite: false,
      }),
      201,
    ).body;
    expect([person.name, person.email]).toEqual(['Åsa Öberg', 'asa@åre.example']);
    const file = 'Titel;Enhet;E-post (kontakt)\nBad\u00ADplatser\u200B;Milj\u006F\u0308;x@XN--RE-XIA.example\n';
    expectStatus(await api.upload('/dataset-imports', 'lista.csv', file, 'text/csv'), 200);
    const [dataset] = (await api.get('/datasets?search=Badplatser')).body.items;
    expect([dataset.title, dataset.unit, dataset.contactEmail]).toEqual(['Badplatser', 'Miljö', 'x@åre.example']);
    expect((await api.get('/people?search=asa%20%C3%A5re')).body.total).toBe(1);
  });

  test('that was pasted from a spreadsheet has a space where its cells met', async () => {
    expect((await api.post('/datasets', { title: 'Bron\tsyn' })).body.title).toBe('Bron syn');
    expect(await search('bron\tsyn')).toEqual(['Bron syn']);
  });

  test('is one address in all its spellings', async () => {
    const again = await api.post('/people', { name: 'Åsa', email: 'asa@xn--re-xia.EXAMPLE', invite: false });
    expect([again.status, again.body.code]).toEqual([409, 'duplicate']);
  });

  test('is refused with the reason when nothing of it is visible', async () => {
    const refused = await api.post(
      '/people',
      { name: '\u200B\u3164', email: 'a@b.example', invite: false },
      { 'accept-language': 'en' },
    );
    expect(refused.body.errors).toEqual([
      { path: 'name', code: 'nothing-visible', message: expect.stringContaining('cannot be seen') },
    ]);
    expect((await api.post('/datasets', { title: '\u2800\u00AD' })).status).toBe(400);
    expect((await api.post('/datasets', { title: '👩‍💻' })).body.title).toBe('👩‍💻');
  });
});
