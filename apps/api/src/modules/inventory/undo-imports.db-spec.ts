import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { aMunicipality, expectStatus, password, type Municipality, type Person } from '../../../test/a-municipality.js';
import { monday, startApp, type RunningApp } from '../../../test/start-app.js';
import { PurgeExpired } from '../../platform/schedule/purge-expired.js';

let app: RunningApp;
let kommun: Municipality;
let karin: Person;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  kommun = await aMunicipality(app);
  karin = await kommun.person('Karin Samordnare', ['coordinator']);
});

const upload = async (rows: readonly string[], query = ''): Promise<string> => {
  const id = randomUUID();
  expectStatus(
    await karin.api.upload(`/dataset-imports?importId=${id}${query}`, 'lista.csv', rows.join('\n'), 'text/csv'),
    200,
  );
  return id;
};
const undo = (id: string, who = karin) =>
  who.api.post(`/dataset-imports/${id}/reversal`, undefined, { 'accept-language': 'sv' });
const undone = async (id: string) => expectStatus(await undo(id), 200).body;
const all = async () => expectStatus(await karin.api.get('/datasets?limit=200&sort=externalId'), 200).body.items;
const byId = async (externalId: string) =>
  (await all()).find((one: { externalId: string }) => one.externalId === externalId);
const history = async (query: string) =>
  expectStatus(await kommun.administrator.api.get(`/audit-events?limit=200&${query}`), 200).body.items;
const many = (count: number, unit: string): string[] => [
  'Id;Titel;Förvaltning',
  ...Array.from({ length: count }, (_, index) => `${String(index)};Datamängd ${String(index)};${unit}`),
];

describe('an import that is undone', () => {
  test('deletes its new datasets and restores what it changed, on record', async () => {
    await upload(['Id;Titel;Förvaltning', '1;Bad;Fritid']);
    const was = await byId('1');
    const id = await upload(['Id;Titel;Beskrivning;Förvaltning', '1;Badplatser;Alla bad;Kultur', '2;Bygglov;;Bygg']);
    const added = await byId('2');
    const before = expectStatus(await karin.api.get(`/dataset-imports/${id}`), 200).body;
    expect([before.undoableUntil, before.undone, before.undo]).toEqual(['2026-04-01T08:00:00.000Z', null, null]);
    const answer = await undone(id);
    expect(answer).toEqual({ at: monday, removed: 1, restored: 1, left: 0, leftDatasets: [] });
    const [only, ...rest] = await all();
    expect(rest).toEqual([]);
    expect(only).toEqual({ ...was, version: 3 });
    expect(expectStatus(await karin.api.get('/datasets?search=alla%20bad'), 200).body.total).toBe(0);
    expect((await karin.api.get(`/datasets/${String(added.id)}`)).status).toBe(404);
    expect(expectStatus(await karin.api.get(`/dataset-imports/${id}`), 200).body).toMatchObject({
      undoableUntil: null,
      undone: { removed: 1, restored: 1, left: 0 },
      undo: answer,
    });
    const [told] = await history(`subjectId=${id}`);
    expect([told.text, told.detail]).toEqual([
      'Karin Samordnare ångrade inläsningen av lista.csv',
      { removed: 1, restored: 1, left: 0 },
    ]);
    expect((await history(`datasetId=${String(added.id)}`)).map((one: { text: string }) => one.text)).toEqual([
      'Karin Samordnare tog bort datamängden Bygglov genom att ångra en inläsning',
      'Karin Samordnare lade till datamängden Bygglov',
    ]);
    const [back] = await history(`datasetId=${String(was.id)}`);
    expect([back.text, ...back.changes.map((one: { text: string }) => one.text)]).toEqual([
      'Karin Samordnare ändrade tillbaka datamängden Bad genom att ångra en inläsning',
      'Titel: Badplatser blev Bad',
      'Beskrivning: tomt (förut Alla bad)',
      'Förvaltning: Kultur blev Fritid',
    ]);
  });

  test('leaves what people have worked with since, and says which and why', async () => {
    await upload(['Id;Titel;Förvaltning', '1;Bad;Fritid']);
    const id = await upload([
      'Id;Titel;Förvaltning',
      '1;Badplatser;Kultur',
      '2;Ändrad;',
      '3;Vald;',
      '4;Omtalad;',
      '5;Ägd;',
      '6;Orörd;',
      '7;Arkiverad;',
    ]);
    const [bad, changed, chosen, talked, owned, , archived] = await all();
    expectStatus(await karin.api.patch(`/datasets/${String(bad.id)}`, { unit: 'Miljö' }, 2), 200);
    expectStatus(await karin.api.patch(`/datasets/${String(changed.id)}`, { contents: 'Prover' }, 1), 200);
    expectStatus(await karin.api.patch(`/datasets/${String(archived.id)}`, { archived: true }, 1), 200);
    const round = expectStatus(await karin.api.post('/rounds', { name: 'Våren', startsOn: '2026-03-02' }), 201).body.id;
    expectStatus(await karin.api.post(`/rounds/${String(round)}/datasets`, { datasetIds: [chosen.id] }), 200);
    expectStatus(await karin.api.post(`/datasets/${String(talked.id)}/comments`, { text: 'Vem vet mer?' }), 201);
    const role = await kommun.grant(karin.id, 'information-owner', { datasetId: owned.id });
    expectStatus(await kommun.administrator.api.delete(`/role-assignments/${role}`), 204);
    const { leftDatasets, ...counts } = await undone(id);
    expect(counts).toMatchObject({ removed: 1, restored: 1, left: 6 });
    expect(leftDatasets).toEqual([
      {
        datasetId: archived.id,
        title: 'Arkiverad',
        reasons: [{ code: 'changed', field: null, text: 'Har ändrats efter inläsningen.' }],
      },
      {
        datasetId: bad.id,
        title: 'Bad',
        reasons: [{ code: 'field-changed', field: 'unit', text: 'Förvaltning har ändrats efter inläsningen.' }],
      },
      {
        datasetId: talked.id,
        title: 'Omtalad',
        reasons: [{ code: 'conversation', field: null, text: 'Det finns en konversation om den.' }],
      },
      {
        datasetId: chosen.id,
        title: 'Vald',
        reasons: [{ code: 'in-round', field: null, text: 'Har valts till en omgång.' }],
      },
      {
        datasetId: owned.id,
        title: 'Ägd',
        reasons: [{ code: 'role', field: null, text: 'Någon har fått en roll för den.' }],
      },
      {
        datasetId: changed.id,
        title: 'Ändrad',
        reasons: [{ code: 'changed', field: null, text: 'Har ändrats efter inläsningen.' }],
      },
    ]);
    expect(await byId('1')).toMatchObject({ title: 'Bad', unit: 'Miljö' });
    expect((await all()).map((one: { title: string }) => one.title)).toEqual([
      'Bad',
      'Ändrad',
      'Vald',
      'Omtalad',
      'Ägd',
    ]);
  });

  test('one after the other, the latest first, leads back to the beginning', async () => {
    const first = await upload(many(3, 'Kultur'));
    const second = await upload(many(3, 'Teknik'));
    expect(await undone(second)).toMatchObject({ removed: 0, restored: 3, left: 0 });
    expect(await undone(first)).toMatchObject({ removed: 3, restored: 0, left: 0 });
    expect(await all()).toEqual([]);
  });

  test('is undone once, and only when it is finished and has saved something', async () => {
    const id = await upload(many(1, 'Kultur'));
    const both = await Promise.all([undo(id), undo(id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await undo(id)).body).toMatchObject({ status: 409, code: 'import-undone' });
    const dry = await upload(many(1, 'Kultur'), '&dryRun=true');
    expect((await undo(dry)).body).toMatchObject({ status: 409, code: 'nothing-to-undo' });
    const again = await upload(many(1, 'Kultur'));
    expect((await undo(await upload(many(1, 'Kultur')))).body).toMatchObject({ status: 409, code: 'nothing-to-undo' });
    await app.owner.query("UPDATE dataset_imports SET state = 'writing', undo_until = NULL WHERE id = $1", [again]);
    expect((await undo(again)).body).toMatchObject({ status: 409, code: 'import-not-finished' });
    expect(await all()).toHaveLength(1);
  });

  test('gets the same answer again for the same key', async () => {
    const id = await upload(many(2, 'Kultur'));
    const key = { 'idempotency-key': 'undo-1' };
    const first = expectStatus(await karin.api.post(`/dataset-imports/${id}/reversal`, undefined, key), 200).body;
    expect(expectStatus(await karin.api.post(`/dataset-imports/${id}/reversal`, undefined, key), 200).body).toEqual(
      first,
    );
  });

  test('is found by the id in its answer when the request gave none', async () => {
    const report = expectStatus(
      await karin.api.upload('/dataset-imports', 'lista.csv', many(2, 'Kultur').join('\n'), 'text/csv'),
      200,
    ).body;
    expect(await undone(report.importId)).toMatchObject({ removed: 2 });
    expect(
      expectStatus(
        await karin.api.upload('/dataset-imports?dryRun=true', 'lista.csv', many(2, 'Kultur').join('\n'), 'text/csv'),
        200,
      ).body.importId,
    ).toBeNull();
  });
});

describe('who may undo', () => {
  test('is whoever may import: a colleague too, nobody else, and no other organisation', async () => {
    const id = await upload(many(1, 'Kultur'));
    const mona = await kommun.person('Mona Läsare');
    const olle = await kommun.person('Olle Samordnare', ['coordinator']);
    const stranger = await (await aMunicipality(app)).person('Sture Samordnare', ['coordinator']);
    expect((await app.anyone().post(`/dataset-imports/${id}/reversal`)).status).toBe(401);
    expect((await undo(id, mona)).status).toBe(403);
    expect((await undo(id, stranger)).status).toBe(404);
    expect(await all()).toHaveLength(1);
    expect(expectStatus(await undo(id, olle), 200).body.removed).toBe(1);
  });
});

describe('what is kept of an import', () => {
  test("stays among one's own imports, however many follow", async () => {
    const id = await upload(many(1, 'Kultur'));
    for (let turn = 0; turn < 21; turn += 1) {
      app.clock.advance(1);
      await upload(many(1, 'Kultur'), '&dryRun=true');
    }
    app.clock.set(monday);
    expect(expectStatus(await karin.api.get('/dataset-imports?limit=200'), 200).body.total).toBe(21);
    expect(await undone(id)).toMatchObject({ removed: 1 });
  });

  test('covers every table that refers to a dataset, since each is read before a dataset is deleted', async () => {
    const { rows } = await app.owner.query<{ name: string }>(
      "SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' AND confrelid = 'datasets'::regclass ORDER BY 1",
    );
    expect(rows.map(({ name }) => name)).toEqual(['comments', 'role_assignments', 'round_datasets']);
  });
});

test('undoing 2,000 rows takes few statements', async () => {
  await upload(many(1000, 'Kultur'));
  const id = await upload(many(2000, 'Teknik'));
  const statements = jest.spyOn(pg.Client.prototype, 'query');
  const answer = await undone(id);
  const count = statements.mock.calls.length;
  statements.mockRestore();
  expect(answer).toMatchObject({ removed: 1000, restored: 1000, left: 0 });
  expect(count).toBeGreaterThan(5);
  expect(count).toBeLessThan(40);
  expect((await all())[0]).toMatchObject({ unit: 'Kultur' });
});

// This test is the last, since everybody's session ends too.
test('what is kept of an import is deleted after thirty days, and not before', async () => {
  const id = await upload(many(2, 'Kultur'));
  const kept = async (id: string) =>
    Number(
      (
        await app.owner.query<{ count: string }>('SELECT count(*) FROM dataset_import_changes WHERE import_id = $1', [
          id,
        ])
      ).rows[0]?.count,
    );
  const purge = app.nest.get(PurgeExpired, { strict: false });
  app.clock.set('2026-04-01T07:59:00.000Z');
  await purge.run();
  expect(await kept(id)).toBe(2);
  app.clock.set('2026-04-01T08:00:00.000Z');
  await purge.run();
  expect(await kept(id)).toBe(0);
  expectStatus(await karin.api.post('/sessions', { email: karin.email, password }), 201);
  expect((await undo(id)).body.code).toBe('nothing-to-undo');
  expect(expectStatus(await karin.api.get(`/dataset-imports/${id}`), 200).body.undoableUntil).toBeNull();
});
