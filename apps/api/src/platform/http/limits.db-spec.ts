import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality } from '../../../test/a-municipality.js';
import type { Municipality } from '../../../test/a-municipality.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp({ environment: { TRUST_PROXY: '1' } });
  kommun = await aMunicipality(app);
});
afterAll(() => app.close());

describe('one person', () => {
  test('has ten streams and no more, until one of them ends', async () => {
    const person = await kommun.person('Många Flikar');
    const open = async () => {
      const stop = new AbortController();
      const answer = await fetch(`${app.url}/api/v1/events-stream`, {
        headers: { cookie: person.api.cookieHeader },
        signal: stop.signal,
      });
      return { answer, stop };
    };
    const streams = await Promise.all(Array.from({ length: 10 }, open));
    expect(streams.map(({ answer }) => answer.status)).toEqual(Array(10).fill(200));
    const eleventh = await open();
    expect([eleventh.answer.status, eleventh.answer.headers.get('retry-after')]).toEqual([429, '2']);
    expect((await person.api.get('/me')).status).toBe(200);
    streams[0]?.stop.abort();
    let status = 0;
    while (status !== 200) {
      const again = await open();
      ({ status } = again.answer);
      streams.push(again);
    }
    for (const { stop } of streams) stop.abort();
  });

  test('forty searches at once are all answered, a hundred more at once are too many', async () => {
    const person = await kommun.person('Ivrig Sökare');
    const ask = (times: number) =>
      Promise.all(Array.from({ length: times }, async () => (await person.api.get('/search?q=bad')).status));
    expect(new Set(await ask(40))).toEqual(new Set([200]));
    // The searched rows are locked until a search was refused: otherwise a fast machine answers each before the next
    // comes.
    const holder = await app.owner.connect();
    await holder.query('BEGIN; LOCK TABLE datasets IN ACCESS EXCLUSIVE MODE');
    const letGo = once(() => holder.query('ROLLBACK'));
    const many = await Promise.all(
      Array.from({ length: 150 }, async () => {
        const { status } = await person.api.get('/search?q=bad');
        if (status === 429) await letGo();
        return status;
      }),
    );
    holder.release();
    expect([many.includes(429), many.includes(200), many.every((status) => [200, 429, 503].includes(status))]).toEqual([
      true,
      true,
      true,
    ]);
    expect((await kommun.administrator.api.get('/search?q=bad')).status).toBe(200);
  });
});

describe('one client', () => {
  test.each([
    ['by another address of its network each time', ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:DB8:1:2::A']],
    ['behind a proxy that tells the port as well', ['203.0.113.9:50001', '203.0.113.9:50002', '203.0.113.9']],
    ['in both ways that an address can be written', ['203.0.113.8', '::ffff:203.0.113.8', '::FFFF:cb00:7108']],
  ])('is counted as one %s', async (_, addresses) => {
    await app.owner.query('DELETE FROM sign_in_attempts');
    for (const [number, address] of addresses.entries()) {
      const guess = { email: `gissad${String(number)}@example.org`, password: 'wrong password' };
      expect((await app.anyone().post('/sessions', guess, { 'x-forwarded-for': address })).status).toBe(401);
    }
    const { rows } = await app.owner.query(
      "SELECT count(*)::int AS tries FROM sign_in_attempts WHERE subject LIKE 'address %' GROUP BY subject",
    );
    expect(rows).toEqual([{ tries: 3 }]);
  });

  test('that is not signed in may send no long body', async () => {
    const long = (api: ReturnType<typeof app.anyone>) =>
      api.raw('POST', '/people', JSON.stringify({ name: 'x'.repeat(70_000) }), { 'content-type': 'application/json' });
    expect((await long(app.anyone())).body.code).toBe('not-signed-in');
    expect((await long(kommun.administrator.api)).body).toMatchObject({
      code: 'validation',
      errors: [{ path: 'name' }, { path: 'email' }],
    });
  });
});

describe('what a client writes about itself', () => {
  test('does not open the metrics to anybody behind a proxy, even one that adds no header', async () => {
    for (const [environment, status] of [
      [{}, 200],
      [{ PUBLIC_URL: 'https://stegvis.kommun.example' }, 403],
      [{ TRUST_PROXY: '1' }, 403],
    ] as const) {
      const reached = await startApp({ environment, database: app.database });
      for (const header of ['x-forwarded-for', 'forwarded']) {
        expect((await reached.anyone().get('/metrics', { [header]: '127.0.0.1' })).status).toBe(403);
      }
      expect((await reached.anyone().get('/metrics')).status).toBe(status);
      await reached.close();
    }
  });

  test('the path is judged after decoding', async () => {
    const json = { 'content-type': 'application/json' };
    const written = '/%61pi/v1/me/preferences';
    const put = (body: string, headers: Record<string, string>) =>
      fetch(`${app.url}${written}`, {
        method: 'PUT',
        headers: { cookie: kommun.administrator.api.cookieHeader, ...headers },
        body,
      });
    expect((await put('language=sv', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await put('{"language":"sv"}', { ...json, 'content-encoding': 'gzip' })).status).toBe(415);
    const answer = await put('{"language":"sv"}', json);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });

  test('cannot make another origin count as ours', async () => {
    const body = { name: 'Anna', email: 'origin@example.org', invite: false };
    const asked = { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' };
    expect((await kommun.administrator.api.post('/people', body, asked)).body.code).toBe('wrong-origin');
  });
});

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined;
  return () => (begun ??= work());
}
