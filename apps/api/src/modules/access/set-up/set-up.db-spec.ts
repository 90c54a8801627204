import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { password } from '../../../../test/a-municipality.js';
import { rawRequest } from '../../../../test/raw-request.js';
import { startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';
import { SetUpCodes } from './set-up-codes.js';

const apps: RunningApp[] = [];
async function started(options: Parameters<typeof startApp>[0] = {}): Promise<RunningApp> {
  const app = await startApp(options);
  apps.push(app);
  return app;
}
afterEach(async () => {
  for (const app of apps.splice(0).toReversed()) await app.close();
});

const body = (code?: string): object => ({
  organisation: { name: 'Först', kind: 'other' },
  administrator: { name: 'A', email: 'a@first.example', password },
  ...(code === undefined ? {} : { code }),
});
const elsewhere = { 'x-forwarded-for': '192.0.2.7' };

/** What was printed while `work` ran. */
async function printed(work: () => Promise<unknown>): Promise<string> {
  let said = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  try {
    await work();
  } finally {
    write.mockRestore();
  }
  return said;
}
const codeIn = (text: string): string => /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(text)?.[0] ?? 'none';

describe('an empty installation', () => {
  test('is set up from another machine only with the code on the console', async () => {
    const app = await started();
    const api = app.anyone();
    let answer = await api.get('/setup');
    expect(answer.body).toEqual({ needed: true });
    const said = await printed(async () => {
      answer = await api.get('/setup', elsewhere);
      // One code, however often it is asked for.
      await Promise.all([1, 2, 3].map(() => api.get('/setup', elsewhere)));
    });
    expect(answer.body).toEqual({ needed: true, codeNeeded: true });
    expect(said).toMatch(/välkomstsidan efter koden [\s\S]*the welcome page asks for the code/);
    expect(said.match(/[2-9A-Z]{5}-[2-9A-Z]{5}/g)).toEqual([codeIn(said), codeIn(said)]);
    expect((await app.owner.query('SELECT code_hash FROM set_up_codes')).rows).toHaveLength(1);

    expect(await api.post('/setup', body(), elsewhere)).toMatchObject({
      status: 403,
      body: { code: 'wrong-set-up-code', detail: expect.stringMatching(/konsolen/) },
    });
    expect(await api.post('/setup', body('AAAAA-AAAAA'), { ...elsewhere, 'accept-language': 'en' })).toMatchObject({
      status: 403,
      body: { code: 'wrong-set-up-code', detail: expect.stringMatching(/console/) },
    });
    expect((await api.post('/setup', body(codeIn(said).toLowerCase().replace('-', ' ')), elsewhere)).status).toBe(201);
    expect((await app.owner.query('SELECT FROM set_up_codes')).rowCount).toBe(0);
    expect((await app.anyone().post('/setup', body(codeIn(said)), elsewhere)).body.code).toBe('already-set-up');
    expect((await app.anyone().get('/setup', elsewhere)).body).toEqual({ needed: false });
  });

  test.each([
    [{}, true],
    [{ TRUST_PROXY: '1' }, false],
    [{ PUBLIC_URL: 'https://stegvis.kommun.example' }, false],
    [{ PUBLIC_URL: 'http://localhost:3000' }, true],
  ])('says whether this machine needs the code too: %j', async (environment, free) => {
    const app = await started({ environment });
    const said = await printed(() => app.nest.get(SetUpCodes).show());
    expect([
      said.includes('From this machine it needs nothing more'),
      said.includes('Från den här maskinen går det direkt'),
    ]).toEqual([free, free]);
    expect((await app.anyone().get('/setup')).body.codeNeeded ?? false).toBe(!free);
  });

  test('throttles an address that guesses, and no other', async () => {
    const app = await started({ environment: { TRUST_PROXY: '1' } });
    const guess = (number: number) =>
      app.anyone().post('/setup', body(`WRONG-0000${String(number)}`), { 'x-forwarded-for': '192.0.2.66' });
    const statuses: number[] = [];
    for (let number = 0; number < 8; number += 1) statuses.push((await guess(number)).status);
    expect(statuses.slice(0, 5)).toEqual([403, 403, 403, 403, 403]);
    expect(statuses.slice(5)).toEqual([429, 429, 429]);
    const code = codeIn(await printed(() => app.nest.get(SetUpCodes).show()));
    expect((await app.anyone().post('/setup', body(code), { 'x-forwarded-for': '192.0.2.7' })).status).toBe(201);
  });

  test.each([
    ['a proxy on the machine', { 'x-forwarded-for': '127.0.0.1' }],
    ['a proxy of another kind', { forwarded: 'for=127.0.0.1' }],
    ['a proxy that says only that it is one', { via: '1.1 proxy' }],
    ['the address that others use', { host: '192.0.2.1:3000' }],
    ['a name that merely points here', { host: 'evil.example' }],
    ['a name that looks like this machine', { host: '127.0.0.1.evil.example' }],
  ])('does not count a request as coming from the machine itself through %s', async (_, headers) => {
    const app = await started();
    const asked = await printed(async () => {
      expect((await rawRequest(`${app.url}/api/v1/setup`, 'GET', headers)).body).toMatchObject({
        needed: true,
        codeNeeded: true,
      });
    });
    expect(codeIn(asked)).not.toBe('none');
    expect(await rawRequest(`${app.url}/api/v1/setup`, 'POST', headers, body())).toMatchObject({
      status: 403,
      body: { code: expect.stringMatching(/wrong-set-up-code|wrong-host/) },
    });
  });

  test('cannot be set up by a page that lets its own host name point here', async () => {
    const app = await started();
    const rebound = { host: 'evil.example:3000', origin: 'http://evil.example:3000', 'sec-fetch-site': 'same-origin' };
    const answer = await rawRequest(`${app.url}/api/v1/setup`, 'POST', rebound, body());
    expect(answer).toMatchObject({
      status: 403,
      body: { code: 'wrong-host', detail: expect.stringMatching(/PUBLIC_URL/) },
    });
    expect((await app.anyone().get('/setup')).body).toEqual({ needed: true });
  });

  test('accepts the codes of all of its processes, the newest five', async () => {
    const first = await started();
    const codes: string[] = [];
    for (let number = 0; number < 6; number += 1) {
      const process = number === 0 ? first : await started({ database: first.database });
      codes.push(codeIn(await printed(() => process.nest.get(SetUpCodes).show())));
    }
    expect(new Set(codes).size).toBe(6);
    expect((await first.anyone().post('/setup', body(codes[0]), elsewhere)).status).toBe(403);
    expect((await first.anyone().post('/setup', body(codes[1]), elsewhere)).status).toBe(201);
  });
});
