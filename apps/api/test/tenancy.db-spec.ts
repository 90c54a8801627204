import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allOperations } from '@stegvis/contract';
import { docsOf } from '@stegvis/contract/docs';
import type { Operation } from '@stegvis/contract';
import { aMunicipality, expectStatus } from './a-municipality.js';
import type { Municipality } from './a-municipality.js';
import type { Answer, Api } from './api-client.js';
import { startApp } from './start-app.js';
import type { RunningApp } from './start-app.js';

let app: RunningApp;
let theirs: Municipality;
let mine: Municipality;
let ids: Record<string, string>;
beforeAll(async () => {
  app = await startApp();
  theirs = await aMunicipality(app, 'Deras kommun');
  mine = await aMunicipality(app, 'Min kommun');
  for (const kommun of [theirs, mine]) await kommun.grant(kommun.administrator.id, 'coordinator');
  ids = await whatTheyHave(theirs);
});
afterAll(() => app.close());

/** One of everything, in the other organisation. */
async function whatTheyHave({
  administrator: { api, id: personId },
  contact,
  grant,
}: Municipality): Promise<Record<string, string>> {
  const person = await contact('Hemlig Person');
  const dataset = expectStatus(await api.post('/datasets', { title: 'Hemlig datamängd' }), 201).body.id;
  const round = expectStatus(await api.post('/rounds', { name: 'Hemlig omgång', startsOn: '2026-03-02' }), 201).body.id;
  expectStatus(await api.post(`/rounds/${String(round)}/datasets`, { datasetIds: [dataset] }), 200);
  expectStatus(await api.post(`/rounds/${String(round)}/start`), 200);
  const task = expectStatus(await api.get(`/tasks?roundId=${String(round)}`), 200).body.items[0].id;
  const token = expectStatus(await api.post('/api-tokens', { name: 'Hemlig', scope: 'read' }), 201).body.id;
  const assignment = await grant(person.id, 'archivist', { datasetId: String(dataset) });
  return {
    people: person.id,
    datasets: dataset,
    rounds: round,
    tasks: task,
    'api-tokens': token,
    'role-assignments': assignment,
    personId,
    datasetId: dataset,
  };
}

/** The path with the other organisation's ids in it; undefined when there is no such thing in the test. */
function pathOf(operation: Operation): string | undefined {
  const collection = operation.path.split('/')[1] ?? '';
  const idOf = (name: string): string | undefined => (name === 'id' ? ids[collection] : ids[name]);
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => idOf(name) === undefined)) return undefined;
  return operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => idOf(name) ?? '');
}

const send = (api: Api, operation: Operation, path: string): Promise<Answer> => {
  const headers = operation.ifMatch === true ? { 'if-match': '"1"' } : {};
  const body = operation.body === undefined ? undefined : (docsOf(operation).example.body ?? {});
  // A required query parameter, such as a day, is given: a refusal of the query would say nothing about ownership.
  const question = operation.query?.safeParse({}).success === false ? '?dueOn=2027-03-01' : '';
  if (operation.method === 'GET') return api.get(`${path}${question}`);
  if (operation.method === 'DELETE') return api.delete(path, headers);
  if (operation.method === 'PATCH') return api.patch(path, body, 1);
  return operation.method === 'PUT' ? api.put(path, body, headers) : api.post(path, body, headers);
};

const withIds = allOperations.filter((operation) => operation.path.includes('{') && operation.access === 'signed-in');

describe('another organisation', () => {
  test.each(withIds.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    'is not found by its ids: %s',
    async (_, operation) => {
      const path = pathOf(operation);
      if (path === undefined) {
        // Messages exist only when mail is sent, so any unknown id is used.
        const strange = operation.path.replaceAll(/\{\w+\}/g, '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a');
        expect((await send(mine.administrator.api, operation, strange)).status).toBe(404);
        return;
      }
      const answer = await send(mine.administrator.api, operation, path);
      expect({ status: answer.status, code: answer.body?.code }).toEqual({ status: 404, code: 'not-found' });
      expect(answer.text).not.toMatch(/Hemlig/);
    },
  );

  test('is in no list, no filter, no search and no export', async () => {
    const lists = allOperations.filter(
      (operation) =>
        operation.method === 'GET' &&
        operation.exportable === true &&
        !operation.path.includes('{') &&
        operation.id !== 'listOrganisations',
    );
    expect(lists.length).toBeGreaterThan(6);
    for (const { path, query } of lists) {
      for (const form of ['json', 'csv']) {
        const answer = await mine.administrator.api.get(`${path}?format=${form}`);
        expect({ path, form, told: /Hemlig|Deras/.test(answer.text) }).toEqual({ path, form, told: false });
      }
      const filters = Object.entries({
        personId: ids['personId'],
        roundId: ids['rounds'],
        datasetId: ids['datasets'],
        subjectId: ids['people'],
      });
      for (const [name, id] of filters) {
        if (query?.safeParse({ [name]: id }).success !== true) continue;
        const answer = await mine.administrator.api.get(`${path}?${name}=${String(id)}`);
        if (answer.status === 200) expect({ path, name, total: answer.body.total }).toEqual({ path, name, total: 0 });
        else expect(answer.status).toBe(404);
      }
    }
  });

  test('is referred to by nothing that I write', async () => {
    const { api, id } = mine.administrator;
    const person = (await api.get(`/people/${id}`)).body;
    const statuses = [
      (await api.post('/role-assignments', { role: 'archivist', personId: ids['people'] })).status,
      (await api.post('/role-assignments', { role: 'archivist', personId: id, roundId: ids['rounds'] })).status,
      (await api.post('/role-assignments', { role: 'archivist', personId: id, datasetId: ids['datasets'] })).status,
      (
        await api.patch(
          `/people/${id}`,
          { outOfOffice: { from: '2026-03-01', to: '2026-03-02', substituteId: ids['people'] } },
          person.version,
        )
      ).status,
      (await api.post(`/people/${id}/departure`, { lastDay: '2026-04-01', handOverTo: ids['people'] })).status,
      (await api.post('/sessions/current/organisation', { organisationId: theirs.id })).status,
    ];
    // It is not even revealed whether it exists: unknown ids and theirs get the same answer.
    expect(statuses).toEqual([422, 422, 422, 422, 422, 404]);
  });

  test('appears in no stream of events', async () => {
    const heard = await listenWhile(app, mine.administrator.api, async () => {
      expectStatus(
        await theirs.administrator.api.post('/people', {
          name: 'Hemlig Två',
          email: 'hemlig2@example.org',
          invite: false,
        }),
        201,
      );
      expectStatus(
        await mine.administrator.api.post('/people', { name: 'Min Egen', email: 'min@example.org', invite: false }),
        201,
      );
    });
    expect(heard.filter((one) => one.type === 'person')).toHaveLength(1);
  });
});

/** Collects what a page would receive meanwhile, and a moment longer. */
async function listenWhile(
  running: RunningApp,
  api: Api,
  work: () => Promise<void>,
): Promise<{ type: string; id: string }[]> {
  const stop = new AbortController();
  const response = await fetch(`${running.url}/api/v1/events-stream`, {
    headers: { cookie: api.cookieHeader },
    signal: stop.signal,
  });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  let text = '';
  const reading = (async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
  })().catch(() => undefined);
  await work();
  for (let waited = 0; waited < 120_000 && !text.includes('event: change'); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  stop.abort();
  await reading;
  return [...text.matchAll(/^data: (.+)$/gm)].map(([, json = '{}']) => JSON.parse(json));
}
