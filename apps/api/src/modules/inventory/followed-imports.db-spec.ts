import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, type Municipality, type Person } from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
let karin: Person;
let id: string;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  kommun = await aMunicipality(app);
  karin = await kommun.person('Karin Samordnare', ['coordinator']);
  id = randomUUID();
});

const csv = (rows: number): string =>
  ['Id;Titel', ...Array.from({ length: rows }, (_, index) => `${String(index)};Datamängd ${String(index)}`)].join('\n');
const upload = (content: string, query: string, headers = {}) =>
  karin.api.upload(`/dataset-imports?importId=${id}${query}`, 'lista.csv', content, 'text/csv', headers);
const mine = () => karin.api.get(`/dataset-imports/${id}`);
const datasets = async (): Promise<number> => expectStatus(await karin.api.get('/datasets?limit=1'), 200).body.total;

interface Seen {
  readonly state: string;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  readonly endedAt: string | null;
}

/** Polls until the condition holds, and returns everything that was seen. */
async function lookUntil(wanted: (seen: Seen) => boolean): Promise<Seen[]> {
  const all: Seen[] = [];
  for (;;) {
    const { status, body } = await mine();
    if (status === 200) all.push(body);
    if (status === 200 && wanted(body)) return all;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('an import with a given id', () => {
  test('reports how many rows were read and written, and afterwards the result', async () => {
    const running = upload(csv(30_000), '');
    const seen = await lookUntil(({ endedAt }) => endedAt !== null);
    const { body: report } = expectStatus(await running, 200);
    const written = seen.filter(({ state, rowsTotal }) => state === 'writing' && rowsTotal !== null);
    expect(seen[0]).toMatchObject({ state: 'reading', rowsDone: 0, rowsTotal: null });
    expect(written.map(({ rowsTotal }) => rowsTotal)).toEqual(written.map(() => 30_000));
    expect(written.map(({ rowsDone }) => rowsDone)).toEqual(
      written.map(({ rowsDone }) => rowsDone).toSorted((a, b) => a - b),
    );
    expect(written.some(({ rowsDone }) => rowsDone > 0 && rowsDone < 30_000)).toBe(true);
    expect((await mine()).body).toMatchObject({
      state: 'done',
      fileName: 'lista.csv',
      dryRun: false,
      rowsDone: 30_000,
      counts: { created: 30_000, updated: 0, unchanged: 0, rejected: 0 },
      report,
      problem: null,
    });
    const list = expectStatus(await karin.api.get('/dataset-imports'), 200).body;
    expect([list.total, list.items[0].id, list.items[0].report]).toEqual([1, id, undefined]);
    expect(await datasets()).toBe(30_000);
  });

  test('is cancelled while it reads, and saves nothing', async () => {
    const running = upload(csv(60_000), '');
    await lookUntil(({ state }) => state === 'reading');
    expect(expectStatus(await karin.api.post(`/dataset-imports/${id}/cancellation`), 200).body).toMatchObject({
      id,
      state: 'cancelled',
    });
    expect((await running).body).toMatchObject({ status: 409, code: 'import-cancelled' });
    expect((await mine()).body).toMatchObject({ state: 'cancelled', report: null, problem: null });
    expect(await datasets()).toBe(0);
  });

  test('is not cancelled once it writes: all of it is saved', async () => {
    const running = upload(csv(20_000), '');
    await lookUntil(({ state }) => state === 'writing');
    expect((await karin.api.post(`/dataset-imports/${id}/cancellation`)).status).toBe(409);
    expect(expectStatus(await running, 200).body.created).toBe(20_000);
  });

  test('goes on when its sender has disconnected', async () => {
    const gone = new AbortController();
    const form = new FormData();
    form.append('file', new Blob([csv(20_000)], { type: 'text/csv' }), 'lista.csv');
    const running = fetch(`${app.url}/api/v1/dataset-imports?importId=${id}`, {
      method: 'POST',
      body: form,
      headers: { cookie: karin.api.cookieHeader },
      signal: gone.signal,
    });
    await lookUntil(({ state }) => state === 'reading');
    gone.abort();
    await expect(running).rejects.toThrow();
    await lookUntil(({ state }) => state === 'done');
    expect(await datasets()).toBe(20_000);
  });

  test('that fails says why, in the language of its request', async () => {
    expect((await upload('Id;Färg\n1;röd', '&dryRun=true', { 'accept-language': 'en' })).status).toBe(422);
    const { body } = await mine();
    expect(body).toMatchObject({
      state: 'failed',
      dryRun: true,
      counts: null,
      problem: {
        code: 'invalid-file',
        errors: [{ code: 'no-title-column', message: expect.stringContaining('There is no column called Title') }],
      },
    });
  });

  test('whose process no longer reports counts as interrupted', async () => {
    await upload(csv(1), '&dryRun=true');
    await app.owner.query(
      "UPDATE dataset_imports SET state = 'writing', ended_at = NULL, counts = NULL, report = NULL, seen_at = seen_at - interval '2 minutes' WHERE id = $1",
      [id],
    );
    expect((await mine()).body.state).toBe('interrupted');
    expect(expectStatus(await karin.api.get('/dataset-imports'), 200).body.items[0].state).toBe('interrupted');
  });

  test('gives its first answer again to its key, and its id can be used once', async () => {
    const key = { 'idempotency-key': 'followed-1' };
    const first = expectStatus(await upload(csv(3), '', key), 200);
    expect(expectStatus(await upload(csv(3), '', key), 200).body).toEqual(first.body);
    expect((await upload(csv(3), '')).body).toMatchObject({
      status: 409,
      code: 'duplicate',
      errors: [{ path: 'importId', code: 'already-used' }],
    });
    expect((await mine()).body.state).toBe('done');
  });

  test('can be read by nobody else, and the latest twenty are kept', async () => {
    await upload(csv(1), '&dryRun=true');
    const other = await kommun.person('Olle Samordnare', ['coordinator']);
    expect((await other.api.get(`/dataset-imports/${id}`)).status).toBe(404);
    expect((await other.api.post(`/dataset-imports/${id}/cancellation`)).status).toBe(404);
    expect(expectStatus(await other.api.get('/dataset-imports'), 200).body.total).toBe(0);
    await app.owner.query(
      `INSERT INTO dataset_imports (organisation_id, id, person_id, file_name, dry_run, state, started_at, seen_at, ended_at)
       SELECT organisation_id, gen_random_uuid(), person_id, 'gammal.csv', false, 'done', started_at - interval '1 day', seen_at, ended_at FROM dataset_imports, generate_series(1, 30) WHERE id = $1`,
      [id],
    );
    id = randomUUID();
    await upload(csv(1), '&dryRun=true');
    expect(
      expectStatus(await karin.api.get('/dataset-imports?limit=200'), 200).body.items.map(
        ({ fileName }: { fileName: string }) => fileName,
      ),
    ).toEqual(['lista.csv', 'lista.csv', ...Array.from({ length: 18 }, () => 'gammal.csv')]);
  });
});
