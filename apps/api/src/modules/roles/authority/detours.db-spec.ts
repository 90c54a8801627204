import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, type Municipality, type Person } from '../../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
let keeper: Person;
let second: Person;
let kim: Person;
let maja: Person;
let per: Person;

beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  keeper = kommun.administrator;
  second = await kommun.person('Andra Administratören', ['administrator']);
  kim = await kommun.person('Kim Samordnare', ['coordinator']);
  maja = await kommun.person('Maja Ledning', ['management']);
  per = await kommun.person('Per Vanlig');
});
afterAll(() => app.close());

const versionOf = async (id: string): Promise<number> => (await keeper.api.get(`/people/${id}`)).body.version;
const recorded = async (id: string): Promise<number> =>
  (await keeper.api.get(`/audit-events?subjectId=${id}`)).body.total;

describe('nobody keeps others from their work', () => {
  test('by a change that changes nothing', async () => {
    const [version, events] = [await versionOf(keeper.id), await recorded(keeper.id)];
    for (const { api } of [per, kim]) expect((await api.patch(`/people/${keeper.id}`, {}, version)).status).toBe(400);
    expect([await versionOf(keeper.id), await recorded(keeper.id)]).toEqual([version, events]);
  });

  test('by proposing one address after the other, each of which ends sessions', async () => {
    const propose = async (email: string) =>
      (await kim.api.patch(`/people/${per.id}`, { email }, await versionOf(per.id))).status;
    for (const email of ['per.ny@kommun.example', 'per.nyare@kommun.example', 'per.nyast@kommun.example']) {
      expect(await propose(email)).toBe(200);
    }
    expectStatus(await per.api.post('/sessions', { email: per.email, password: 'korrekt häst batteri' }), 201);
    expect([await propose('per.igen@kommun.example'), (await per.api.get('/me')).status]).toEqual([429, 200]);
  });

  test('by asking for reset links in their name', async () => {
    const ny = expectStatus(
      await kim.api.post('/people', { name: 'Ny Person', email: 'ny.person@kommun.example' }),
      201,
    ).body;
    for (let tries = 0; tries < 5; tries += 1) {
      await app.anyone().post('/password-resets', { email: 'ny.person@kommun.example' });
    }
    expect((await kim.api.post(`/people/${String(ny.id)}/invitation`)).status).toBe(202);
  });
});

describe('who runs the installation', () => {
  test('is not signed out, viewed or recorded as leaving by another administrator', async () => {
    const answers = [
      await second.api.get(`/people/${keeper.id}/sessions`),
      await second.api.delete(`/people/${keeper.id}/sessions`),
      await second.api.get(`/people/${keeper.id}/api-tokens`),
      await second.api.post(`/people/${keeper.id}/departure`, { lastDay: '2026-12-31' }),
    ];
    expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual(
      answers.map(() => [403, 'beyond-authority']),
    );
    expect((await keeper.api.get('/me')).status).toBe(200);
    expect((await second.api.get(`/people/${per.id}/sessions`)).status).toBe(200);
  });
});

test('nobody renames a person who holds more than they could give', async () => {
  const rename = async ({ api }: Person, whom: Person) =>
    (await api.patch(`/people/${whom.id}`, { name: 'Någon Annan' }, await versionOf(whom.id))).status;
  expect([await rename(kim, maja), await rename(kim, second), await rename(per, kim)]).toEqual([403, 403, 403]);
  expect(await rename(kim, per)).toBe(200);
});
