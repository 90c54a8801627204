import { hostname } from 'node:os';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality } from '../../../test/a-municipality.js';
import type { Municipality } from '../../../test/a-municipality.js';
import type { Answer, Api } from '../../../test/api-client.js';
import { rawRequest } from '../../../test/raw-request.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
let admin: Api;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  admin = kommun.administrator.api;
});
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
const raw = (path: string, body: string, headers: Record<string, string> = json): Promise<Answer> =>
  admin.raw('POST', path, body, headers);
const errorsOf = (answer: Answer): unknown =>
  answer.body.errors.map((one: { path: string; code: string }) => `${one.path} ${one.code}`);
let count = 0;
const somebody = (): { name: string; email: string; invite: boolean } => {
  count += 1;
  return { name: `Person ${String(count)}`, email: `person${String(count)}@example.org`, invite: false };
};

describe('a problem', () => {
  test('has its texts in the requested language, with the path of each error', async () => {
    const answer = await admin.post(
      '/people',
      { name: '', email: 'no address', unit: 3, colour: 'red' },
      { 'accept-language': 'en' },
    );
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      type: '/problems/validation',
      status: 400,
      code: 'validation',
      instance: '/api/v1/people',
    });
    expect(errorsOf(answer)).toEqual(
      expect.arrayContaining(['name required', 'email invalid-email', 'unit invalid-type', 'colour unknown-field']),
    );
    const swedish = await admin.post('/people', {}, { 'accept-language': 'sv' });
    expect(swedish.body.title).not.toBe(answer.body.title);
    expect(errorsOf(swedish)).toEqual(expect.arrayContaining(['name required', 'email required']));
  });

  test('distinguishes what does not exist, what has no such method, and what has no such media type', async () => {
    const nowhere = await admin.get('/nowhere');
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'not-found']);
    const method = await admin.put('/people', {});
    expect([method.status, method.body.code, method.headers.get('allow')]).toEqual([
      405,
      'method-not-allowed',
      'GET, POST',
    ]);
    expect((await admin.get('/people', { accept: 'image/png' })).status).toBe(406);
    expect((await admin.get('/me', { accept: 'text/csv' })).status).toBe(406);
    expect((await app.anyone().get('/people')).body).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await admin.get('/people?colour=red')).status).toBe(400);
    expect((await admin.get('/me?colour=red')).status).toBe(400);
  });

  test.each(['not-an-id', "1'; DROP TABLE people", '%00', '../../etc/passwd', '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a'])(
    'an invalid id is not found: %s',
    async (id) => {
      expect((await admin.get(`/people/${encodeURIComponent(id)}`)).status).toBe(404);
    },
  );
});

describe('a body', () => {
  const deep = `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`;
  test.each([
    ['no JSON', '{"name":', json, 400, 'validation'],
    ['nothing', '', json, 400, 'validation'],
    ['an array', '[1,2]', json, 400, 'validation'],
    ['too deep', deep, json, 400, 'validation'],
    ['a poisoned prototype', '{"__proto__":{"admin":true}}', json, 400, 'validation'],
    ['a NUL', '{"name":"a\\u0000b","email":"a@example.org"}', json, 400, 'validation'],
    ['half a character', '{"name":"a\\ud800b","email":"a@example.org"}', json, 400, 'validation'],
    ['too many items', `{"a":[${'1,'.repeat(20_000)}1]}`, json, 400, 'validation'],
    ['too large', `{"name":"${'x'.repeat(1_100_000)}"}`, json, 413, 'payload-too-large'],
    ['a form', 'name=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
    ['XML', '<a/>', { 'content-type': 'application/xml' }, 415, 'unsupported-media-type'],
    ['text', 'hello', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['an odd type', '{}', { 'content-type': '///' }, 415, 'unsupported-media-type'],
  ])('that is %s is refused, with a reason', async (_, body, headers, status, code) => {
    const answer = await raw('/people', body, headers);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('that is compressed is refused unread', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, 32));
    const response = await fetch(`${app.url}/api/v1/people`, {
      method: 'POST',
      headers: { ...json, 'content-encoding': 'gzip', cookie: admin.cookieHeader },
      body: new Uint8Array(bomb),
    });
    expect(response.status).toBe(415);
  });

  test('that an operation does not take is refused too', async () => {
    expect(errorsOf(await admin.raw('DELETE', '/sessions/current', '{"force":true}', json))).toEqual([
      'force unknown-field',
    ]);
  });
});

describe('the person whom a page was opened for', () => {
  test('has to be that of the session, or nothing changes', async () => {
    const meant = (id: string) => admin.post('/people', somebody(), { 'stegvis-person': id, 'accept-language': 'sv' });
    expect((await meant(kommun.administrator.id)).status).toBe(201);
    const other = await meant('018f0000-0000-7000-8000-000000000000');
    expect(other).toMatchObject({
      status: 409,
      body: { code: 'another-person', title: 'Du är inloggad som någon annan nu' },
    });
    expect((await admin.get('/people', { 'stegvis-person': '018f0000-0000-7000-8000-000000000000' })).status).toBe(200);
  });
});

describe('a version', () => {
  test('has to be named, and an old one is answered with both', async () => {
    const made = (await admin.post('/people', somebody())).body;
    const path = `/people/${String(made.id)}`;
    expect((await admin.get(path)).headers.get('etag')).toBe(`"${String(made.version)}"`);
    expect((await admin.patch(path, { unit: 'A' })).body).toMatchObject({ status: 428, code: 'version-missing' });
    expect((await admin.patch(path, { unit: 'A' }, undefined, { 'if-match': 'abc' })).status).toBe(400);
    const changed = await admin.patch(path, { unit: 'A' }, made.version);
    expect(changed.body.version).toBe(Number(made.version) + 1);
    const late = await admin.patch(path, { unit: 'B' }, made.version);
    expect(late.body).toMatchObject({
      status: 412,
      code: 'stale-version',
      current: {
        seenVersion: made.version,
        version: Number(made.version) + 1,
        unit: 'A',
        changedBy: { name: 'Anna Administratör' },
        changedAt: expect.any(String),
      },
    });
    const byProxy = (tag: string, unit: string) => admin.patch(path, { unit }, undefined, { 'if-match': tag });
    expect((await byProxy('*', 'B')).body).toMatchObject({
      status: 428,
      code: 'version-missing',
      detail: expect.stringContaining('If-Match: "7"'),
    });
    expect((await byProxy(`"${String(made.version)}-gzip"`, 'B')).status).toBe(412);
    const version = Number(changed.body.version);
    expect((await byProxy(`W/"${String(version)}-gzip", "${String(version - 1)}"`, 'B')).status).toBe(200);
    const again = await admin.patch(path, { unit: 'A' }, version + 1);
    const race = await Promise.all(['C', 'D', 'E'].map((unit) => admin.patch(path, { unit }, again.body.version)));
    expect(race.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 412, 412]);
  });
});

describe('a POST with a key', () => {
  test('is answered the same again and done once, whatever the answer was', async () => {
    const body = somebody();
    const key = { 'idempotency-key': 'first-of-all' };
    const first = await admin.post('/people', body, key);
    const again = await admin.post('/people', body, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    expect([again.headers.get('etag'), again.headers.get('location')]).toEqual([
      first.headers.get('etag'),
      first.headers.get('location'),
    ]);
    const refused = await admin.post('/people', body, { 'idempotency-key': 'second' });
    await app.owner.query('UPDATE people SET email = $2 WHERE id = $1', [first.body.id, 'moved@example.org']);
    const refusedAgain = await admin.post('/people', body, { 'idempotency-key': 'second' });
    expect([refused.status, refusedAgain.status, refusedAgain.body.code]).toEqual([409, 409, 'duplicate']);
  });

  test('refuses another body under the same key, and keeps keys of different people apart', async () => {
    const key = { 'idempotency-key': 'mine' };
    expect((await admin.post('/people', somebody(), key)).status).toBe(201);
    expect((await admin.post('/people', somebody(), key)).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    const other = await kommun.person('Karin Key', ['coordinator']);
    expect((await other.api.post('/people', somebody(), key)).status).toBe(201);
    expect((await admin.post('/people', somebody(), { 'idempotency-key': 'with space' })).status).toBe(400);
  });

  test('that is sent ten times at once has one effect and one answer', async () => {
    const body = somebody();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => admin.post('/people', body, { 'idempotency-key': 'at-once' })),
    );
    expect(new Set(answers.filter((one) => one.status === 201).map((one) => one.text)).size).toBe(1);
    expect(answers.filter((one) => one.status !== 201 && one.body.code !== 'idempotency-in-progress')).toEqual([]);
    const { rows } = await app.owner.query('SELECT count(*)::int AS count FROM people WHERE email = $1', [body.email]);
    expect(rows[0].count).toBe(1);
  });

  test('is forgotten after a day', async () => {
    const key = { 'idempotency-key': 'yesterday' };
    expect((await admin.post('/people', somebody(), key)).status).toBe(201);
    await app.owner.query("UPDATE idempotency_keys SET created_at = created_at - interval '25 hours'");
    expect((await admin.post('/people', somebody(), key)).status).toBe(201);
  });
});

describe('a list', () => {
  beforeAll(async () => {
    for (const name of ['Östen', 'Åke', 'Zara', '=HYPERLINK("evil.example")', 'Ärla']) {
      await admin.post('/people', { ...somebody(), name, unit: 'Sorting' });
    }
  });

  test('sorts in Swedish order, in pages that add up', async () => {
    const names = async (query: string): Promise<string[]> =>
      (await admin.get(`/people?unit=Sorting&${query}`)).body.items.map((one: { name: string }) => one.name);
    const all = await names('sort=name&limit=200');
    expect(all.slice(1)).toEqual(['Zara', 'Åke', 'Ärla', 'Östen']);
    expect([
      ...(await names('limit=2&page=1')),
      ...(await names('limit=2&page=2')),
      ...(await names('limit=2&page=3')),
    ]).toEqual(all);
    expect(await names('sort=-name&limit=200')).toEqual(all.toReversed());
    expect((await admin.get('/people?unit=Sorting&page=9&limit=2')).body).toMatchObject({
      items: [],
      total: 5,
      page: 9,
    });
    expect((await admin.get('/people?limit=201')).status).toBe(400);
    expect((await admin.get('/people?sort=password')).status).toBe(400);
    expect((await admin.get(`/people?search=${encodeURIComponent('100%_')}`)).body.total).toBe(0);
  });

  test('is exported whole, with its filter, and no cell runs as a formula', async () => {
    const csv = await admin.get('/people?unit=Sorting&limit=1', { accept: 'text/csv' });
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="people.csv"');
    const lines = csv.text.trim().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(csv.text).toContain(`'=HYPERLINK`);
    expect(csv.text).not.toMatch(/(^|;)"?[=+@-]/m);
    const xlsx = await fetch(`${app.url}/api/v1/people?unit=Sorting&format=xlsx`, {
      headers: { cookie: admin.cookieHeader },
    });
    const bytes = Buffer.from(await xlsx.arrayBuffer());
    expect([xlsx.status, bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  test('is exported in the language of its link, whatever the browser prefers', async () => {
    const heads = async (language: string, header: string) =>
      (await admin.get(`/people?unit=Sorting&format=csv${language}`, { 'accept-language': header })).text.split(
        '\r\n',
      )[0];
    const [swedish, english] = [await heads('', 'sv'), await heads('', 'en')];
    expect(swedish).not.toBe(english);
    expect([await heads('&language=en', 'sv'), await heads('&language=sv', 'en')]).toEqual([english, swedish]);
    expect((await admin.get('/people?language=de')).status).toBe(400);
  });
});

describe('a page of another site', () => {
  const origins = [
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 201],
    [{}, 201],
  ] as const;
  test.each(origins)("cannot act with a person's cookie: %j", async (headers, status) => {
    const answer = await admin.post('/people', somebody(), headers);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.code).toBe('wrong-origin');
  });

  test('is told what was seen and which setting is missing', async () => {
    const detail = async (headers: Record<string, string>): Promise<string> =>
      (await admin.post('/people', somebody(), { 'accept-language': 'en', ...headers })).body.detail;
    // This is a proxy that ends TLS, without any setting.
    const behind = await detail({ origin: 'https://stegvis.kommun.example', 'sec-fetch-site': 'same-origin' });
    expect(behind).toContain('https://stegvis.kommun.example');
    expect(behind).toContain(app.url);
    expect(behind).toMatch(/PUBLIC_URL.*TRUST_PROXY/);
    expect(await detail({ origin: 'null' })).not.toContain('null');
    expect((await detail({ origin: `https://${'x'.repeat(3_000)}.example` })).length).toBeLessThan(1_000);
    const renamed = await rawRequest(
      `${app.url}/api/v1/people`,
      'POST',
      { host: 'api:3000', origin: 'https://stegvis.kommun.example', cookie: admin.cookieHeader },
      somebody(),
    );
    expect(renamed.body).toMatchObject({
      code: 'wrong-host',
      detail: expect.stringMatching(/api:3000 \(Origin: https:\/\/stegvis\.kommun\.example\).*PUBLIC_URL/),
    });
  });

  test.each([
    ['evil.example', 'http://evil.example', 403, 'wrong-host'],
    ['localhost.evil.example', 'http://localhost.evil.example', 403, 'wrong-host'],
    ['evil.example', undefined, 403, 'wrong-host'],
    ['localhost@evil.example', undefined, 403, 'wrong-host'],
    ['192.0.2.9:3000', 'http://192.0.2.9:3000', 201, undefined],
    ['[2001:db8::9]:3000', 'http://[2001:db8::9]:3000', 201, undefined],
    ['localhost:5173', 'http://localhost:5173', 201, undefined],
    [hostname(), `http://${hostname().toLowerCase()}`, 201, undefined],
    ['192.0.2.9:3000', 'http://192.0.2.10:3000', 403, 'wrong-origin'],
  ])("cannot pass as the product's by naming the host %s and the origin %s", async (host, origin, status, code) => {
    const headers = {
      host: host.toLowerCase(),
      cookie: admin.cookieHeader,
      ...(origin === undefined ? {} : { origin }),
    };
    const answer = await rawRequest(`${app.url}/api/v1/people`, 'POST', headers, somebody());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('is compared with PUBLIC_URL alone when that is set, and otherwise with the names of the machine', async () => {
    const known = await startApp({
      environment: { PUBLIC_URL: 'https://stegvis.kommun.example' },
      database: app.database,
    });
    try {
      const post = (headers: Record<string, string>) =>
        rawRequest(
          `${known.url}/api/v1/people`,
          'POST',
          { authorization: '', cookie: `__Host-${admin.cookieHeader}`, ...headers },
          somebody(),
        );
      expect((await post({ host: 'stegvis.kommun.example' })).body.code).not.toBe('wrong-host');
      expect((await post({ host: 'api:3000', origin: 'https://stegvis.kommun.example' })).body.code).not.toBe(
        'wrong-host',
      );
      expect((await post({ host: 'localhost' })).body.code).not.toBe('wrong-host');
      expect((await post({ host: '192.0.2.9' })).body.code).toBe('wrong-host');
      expect(
        (await post({ host: 'stegvis.kommun.example', origin: 'http://stegvis.kommun.example:81' })).body.code,
      ).toBe('wrong-origin');
      expect((await rawRequest(`${known.url}/api/v1/setup`, 'GET', { host: '192.0.2.9' })).status).toBe(200);
    } finally {
      await known.close();
    }
  });

  test("may be one of the product's own", async () => {
    expect((await admin.post('/people', somebody(), { origin: app.url, 'sec-fetch-site': 'same-origin' })).status).toBe(
      201,
    );
  });

  test('gets a policy that allows nothing inline', async () => {
    const policy = (await admin.get('/api-info')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('the process', () => {
  test('says whether it lives, is ready, and what its metrics are', async () => {
    expect((await admin.get('/health/live')).body).toEqual({ status: 'alive' });
    expect((await admin.get('/health/ready')).body).toEqual({ status: 'ready' });
    expect((await admin.get('/metrics')).text).toMatch(
      /http_request_duration_seconds_count\{[^}]*route="\/api\/v1\/people"/,
    );
    expect((await app.anyone().get('/api-info')).body).toMatchObject({
      apiStatus: 'active',
      apiDocumentation: '/api/docs',
    });
  });

  test('serves the documentation of the API without anything inline', async () => {
    const page = await admin.get('/api/docs');
    expect(page.text).toContain('swagger-ui');
    expect(page.text).not.toMatch(/<script>|style=/);
    expect((await admin.get('/api/docs/parts/swagger-ui-bundle.js')).status).toBe(200);
    expect((await admin.get('/api/docs/parts/package.json')).status).toBe(404);
  });
});
