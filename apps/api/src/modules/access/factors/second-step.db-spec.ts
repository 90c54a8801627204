import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  aMunicipality,
  expectStatus,
  password,
  type Municipality,
  type Person,
} from '../../../../test/a-municipality.js';
import type { Answer, Api } from '../../../../test/api-client.js';
import {
  addAuthenticator,
  codeOf,
  forgetUsedCodes,
  waiting,
  wrongCode,
  type Protected,
} from '../../../../test/second-factors.js';
import { monday, startApp, type RunningApp } from '../../../../test/start-app.js';
import { PurgeExpired } from '../../../platform/schedule/purge-expired.js';

let app: RunningApp;
let kommun: Municipality;
let ada: Person;
let mine: Protected;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  ada = await kommun.person('Ada Andrasteg');
  mine = await addAuthenticator(ada);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(monday);
  await forgetUsedCodes(app);
});

const refused = { status: 403, code: 'wrong-proof' };
const over = { status: 401, code: 'sign-in-over' };
const told = ({ status, body }: Answer) => ({ status, code: body?.code });
const confirm = (browser: Api, proof: object) => browser.post('/sessions/second-factor', proof);
const codeNow = () => ({ code: codeOf(mine.secret) });

describe('signing in with a second factor', () => {
  test('is as before for people who have none', async () => {
    const plain = await kommun.person('Utan Andrasteg');
    const answer = await app.anyone().post('/sessions', { email: plain.email, password });
    expect(answer.status).toBe(201);
    expect(answer.body.person.id).toBe(plain.id);
  });

  test('requires it after the correct password, and allows nothing until then', async () => {
    const browser = app.anyone();
    const first = await browser.post('/sessions', { email: ada.email, password });
    expect(told(first)).toEqual({ status: 401, code: 'second-factor-needed' });
    expect(first.headers.getSetCookie()).toHaveLength(1);
    expect(first.headers.getSetCookie()[0]).toMatch(/^stegvis_pending=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
    expect((await browser.get('/me')).status).toBe(401);
    expect(expectStatus(await browser.get('/sessions/second-factor'), 200).body.methods).toEqual([
      'authenticator',
      'recovery-code',
    ]);
    const second = await confirm(browser, codeNow());
    expect([second.status, second.body.person.id]).toEqual([201, ada.id]);
    expect((await browser.get('/me')).status).toBe(200);
    expect(told(await browser.get('/sessions/second-factor'))).toEqual(over);
  });

  test('does not reveal it after a wrong password', async () => {
    const answer = await app.anyone().post('/sessions', { email: ada.email, password: 'wrong password' });
    expect(told(answer)).toEqual({ status: 401, code: 'wrong-credentials' });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('accepts a code once', async () => {
    const code = codeNow();
    const [one, two] = [await waiting(app, ada), await waiting(app, ada)];
    expect((await confirm(one, code)).status).toBe(201);
    expect(told(await confirm(two, code))).toEqual(refused);
  });

  test('accepts a code once, also from two browsers at once', async () => {
    const code = codeNow();
    const browsers = await Promise.all([1, 2, 3, 4].map(() => waiting(app, ada)));
    const statuses = (await Promise.all(browsers.map((browser) => confirm(browser, code)))).map(
      (answer) => answer.status,
    );
    expect(statuses.toSorted()).toEqual([201, 403, 403, 403]);
  });

  test('accepts the next code early, and then none from before it', async () => {
    const [now, next] = [codeNow(), { code: codeOf(mine.secret, 1) }];
    expect((await confirm(await waiting(app, ada), next)).status).toBe(201);
    expect(told(await confirm(await waiting(app, ada), now))).toEqual(refused);
    expect(told(await confirm(await waiting(app, ada), next))).toEqual(refused);
  });

  test('does not accept a code from long ago or far ahead', async () => {
    const browser = await waiting(app, ada);
    for (const steps of [-20, -3, 3, 20]) {
      expect(told(await confirm(browser, { code: codeOf(mine.secret, steps) }))).toEqual(refused);
    }
  });

  test('accepts it with spaces, and refuses an invalid form before it counts as an attempt', async () => {
    const code = codeOf(mine.secret);
    const browser = await waiting(app, ada);
    for (const proof of [{ code: 'abcdef' }, { code: '12345' }, {}, { code, recoveryCode: 'x' }, { code, extra: 1 }]) {
      expect((await confirm(browser, proof)).status).toBe(400);
    }
    expect((await confirm(browser, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(201);
  });
});

describe('a pending sign-in', () => {
  test('belongs to one browser', async () => {
    const browser = await waiting(app, ada);
    for (const other of [app.anyone(), app.anyone().with('cookie', 'stegvis_pending=made-up')]) {
      expect(told(await confirm(other, codeNow()))).toEqual(over);
      expect(told(await other.get('/sessions/second-factor'))).toEqual(over);
      expect(told(await other.post('/sessions/second-factor/challenge'))).toEqual(over);
    }
    expect((await confirm(browser, codeNow())).status).toBe(201);
  });

  test('is used once', async () => {
    const browser = await waiting(app, ada);
    const cookie = browser.cookieHeader;
    expect((await confirm(browser, codeNow())).status).toBe(201);
    await forgetUsedCodes(app);
    expect(told(await confirm(app.anyone().with('cookie', cookie), codeNow()))).toEqual(over);
  });

  test('expires after five minutes, and is deleted', async () => {
    const browser = await waiting(app, ada);
    app.clock.advance(299);
    expect((await browser.get('/sessions/second-factor')).status).toBe(200);
    app.clock.advance(2);
    expect(told(await confirm(browser, codeNow()))).toEqual(over);
    await app.nest.get(PurgeExpired).run();
    expect(
      (await app.owner.query('SELECT FROM pending_sign_ins WHERE expires_at <= $1', [app.clock.now()])).rowCount,
    ).toBe(0);
  });

  test('is void when the password changes or the account is closed', async () => {
    const bo = await kommun.person('Bo Bytare');
    const { secret } = await addAuthenticator(bo);
    const browser = await waiting(app, bo);
    await app.owner.query('UPDATE accounts SET disabled_at = now() WHERE email = $1', [bo.email]);
    expect(told(await confirm(browser, { code: codeOf(secret, 1) }))).toEqual(over);
    await app.owner.query(
      "UPDATE accounts SET disabled_at = NULL, password_hash = password_hash || 'x' WHERE email = $1",
      [bo.email],
    );
    expect(told(await confirm(browser, { code: codeOf(secret, 1) }))).toEqual(over);
  });

  test('is void for somebody who has left', async () => {
    const lena = await kommun.person('Lena Lämnar');
    const { secret } = await addAuthenticator(lena);
    const browser = await waiting(app, lena);
    await app.owner.query("UPDATE people SET left_on = '2026-03-01' WHERE id = $1", [lena.id]);
    expect(told(await confirm(browser, { code: codeOf(secret, 1) }))).toEqual(over);
  });
});

describe('guessing', () => {
  test('is throttled, separately from attempts of the password', async () => {
    const browser = await waiting(app, ada);
    const wrong = { code: wrongCode(mine.secret) };
    for (let tries = 0; tries < 5; tries += 1) expect(told(await confirm(browser, wrong))).toEqual(refused);
    const held = await confirm(browser, codeNow());
    expect([told(held), held.headers.get('retry-after')]).toEqual([{ status: 429, code: 'too-many-requests' }, '15']);
    // Another browser and another kind of proof make no difference.
    expect((await confirm(await waiting(app, ada), { recoveryCode: 'x' })).status).toBe(429);
    await app.owner.query("UPDATE sign_in_attempts SET at = at - interval '16 seconds'");
    expect((await confirm(browser, codeNow())).status).toBe(201);
  });

  test('counts each attempt, also when a program repeats its key', async () => {
    const browser = (await waiting(app, ada)).with('idempotency-key', 'one and the same');
    const statuses = [];
    for (let tries = 0; tries < 6; tries += 1) {
      statuses.push((await confirm(browser, { code: wrongCode(mine.secret) })).status);
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  });

  test('blocks the app after a hundred wrong codes, until another factor was used', async () => {
    const cleo = await kommun.person('Cleo Cool');
    const { secret, recoveryCodes } = await addAuthenticator(cleo);
    await app.owner.query(
      "UPDATE second_factors SET misses = 99, last_step = 0 WHERE kind = 'authenticator' AND secret IS NOT NULL AND account_id = (SELECT id FROM accounts WHERE email = $1)",
      [cleo.email],
    );
    const browser = await waiting(app, cleo);
    expect(told(await confirm(browser, { code: wrongCode(secret) }))).toEqual(refused);
    expect(told(await confirm(browser, { code: codeOf(secret) }))).toEqual(refused);
    expect((await confirm(browser, { recoveryCode: recoveryCodes[0] })).status).toBe(201);
    expect((await confirm(await waiting(app, cleo), { code: codeOf(secret) })).status).toBe(201);
  });
});
