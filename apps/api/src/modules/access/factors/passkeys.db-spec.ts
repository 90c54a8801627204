import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  aMunicipality,
  expectStatus,
  password,
  type Municipality,
  type Person,
} from '../../../../test/a-municipality.js';
import type { Answer, Api } from '../../../../test/api-client.js';
import { addAuthenticator, codeOf, forgetUsedCodes, waiting } from '../../../../test/second-factors.js';
import { SoftwarePasskey, type Signing } from '../../../../test/software-passkey.js';
import { monday, startApp, type RunningApp } from '../../../../test/start-app.js';

const home = 'https://stegvis.kommun.example';
let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  // A page under TLS, behind a proxy.
  app = await startApp({ environment: { PUBLIC_URL: home } });
  kommun = await aMunicipality(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(monday);
  await forgetUsedCodes(app);
});

const told = ({ status, body }: Answer) => ({ status, code: body?.code });
const fault = ({ status, body }: Answer) => ({ status, path: body?.errors?.[0]?.path, code: body?.errors?.[0]?.code });
const wrongPassword = { status: 400, path: 'password', code: 'wrong-password' };
const wrongProof = { status: 403, code: 'wrong-proof' };
const over = { status: 401, code: 'sign-in-over' };

async function add({ api }: Pick<Person, 'api'>, key = new SoftwarePasskey(home)): Promise<SoftwarePasskey> {
  const creation = expectStatus(await api.post('/me/second-factors/passkey', { password }), 201).body;
  expectStatus(
    await api.post('/me/second-factors/passkey/confirmation', { name: 'Nyckeln', passkey: key.make(creation) }),
    201,
  );
  return key;
}
async function asSecondStep(browser: Api, key: SoftwarePasskey, signing?: Signing): Promise<Answer> {
  const request = expectStatus(await browser.post('/sessions/second-factor/challenge'), 200).body;
  return browser.post('/sessions/second-factor', { passkey: key.sign(request, signing) });
}
async function alone(key: SoftwarePasskey, signing?: Signing, browser = app.anyone()): Promise<Answer> {
  const request = expectStatus(await browser.post('/sessions/passkey/challenge'), 200).body;
  return browser.post('/sessions/passkey', { passkey: key.sign(request, signing) });
}

describe('adding a passkey', () => {
  test("requires the password and the browser's answer to this one challenge", async () => {
    const pia = await kommun.person('Pia Passkey');
    expect(fault(await pia.api.post('/me/second-factors/passkey', { password: 'wrong password' }))).toEqual(
      wrongPassword,
    );
    const first = expectStatus(await pia.api.post('/me/second-factors/passkey', { password }), 201).body;
    expect(first).toMatchObject({ rp: { id: 'stegvis.kommun.example' }, user: { name: pia.email } });
    const made = new SoftwarePasskey(home).make(first);
    const end = (passkey: object) =>
      pia.api.post('/me/second-factors/passkey/confirmation', { name: 'Nyckeln', passkey });
    // An answer from another page, which uses the challenge up.
    expect(told(await end(new SoftwarePasskey(home).make(first, { origin: 'https://elsewhere.example' })))).toEqual(
      wrongProof,
    );
    expect(told(await end(made))).toEqual({ status: 409, code: 'conflict' });
    expectStatus(await pia.api.post('/me/second-factors/passkey', { password }), 201);
    expect(told(await end(made))).toEqual(wrongProof);
    await add(pia);
    expect(expectStatus(await pia.api.get('/me/second-factors'), 200).body).toMatchObject({
      factors: [{ kind: 'passkey', name: 'Nyckeln' }],
      recoveryCodesLeft: 10,
    });
  });

  test('works for one account only', async () => {
    const [quinn, rut] = [await kommun.person('Quinn Kvast'), await kommun.person('Rut Rival')];
    const key = await add(quinn);
    const creation = expectStatus(await rut.api.post('/me/second-factors/passkey', { password }), 201).body;
    expect(
      told(
        await rut.api.post('/me/second-factors/passkey/confirmation', { name: 'Samma', passkey: key.make(creation) }),
      ),
    ).toEqual({ status: 409, code: 'conflict' });
  });
});

describe('a passkey as the second step', () => {
  test('is accepted, and each answer only once', async () => {
    const siri = await kommun.person('Siri Säker');
    const key = await add(siri);
    const browser = await waiting(app, siri);
    expect(expectStatus(await browser.get('/sessions/second-factor'), 200).body.methods).toEqual([
      'passkey',
      'recovery-code',
    ]);
    const request = expectStatus(await browser.post('/sessions/second-factor/challenge'), 200).body;
    const assertion = key.sign(request, { verified: false });
    expect((await browser.post('/sessions/second-factor', { passkey: assertion })).body.person.id).toBe(siri.id);
    // A recorded answer works for no other sign-in.
    const second = await waiting(app, siri);
    expect(told(await second.post('/sessions/second-factor', { passkey: assertion }))).toEqual(wrongProof);
    expectStatus(await second.post('/sessions/second-factor/challenge'), 200);
    expect(told(await second.post('/sessions/second-factor', { passkey: assertion }))).toEqual(wrongProof);
  });

  test('is refused when its counter went back, as that of a copy does', async () => {
    const tove = await kommun.person('Tove Tid');
    const key = await add(tove);
    expect((await asSecondStep(await waiting(app, tove), key, { count: 7 })).status).toBe(201);
    for (const count of [7, 6, 0]) {
      expect(told(await asSecondStep(await waiting(app, tove), key, { count }))).toEqual(wrongProof);
    }
    expect((await asSecondStep(await waiting(app, tove), key, { count: 8 })).status).toBe(201);
  });

  test('of another account, another page or another key is refused', async () => {
    const [ulf, vera] = [await kommun.person('Ulf Utan'), await kommun.person('Vera Vid')];
    const [his, hers] = [await add(ulf), await add(vera)];
    expect(told(await asSecondStep(await waiting(app, ulf), hers))).toEqual(wrongProof);
    expect(
      told(await asSecondStep(await waiting(app, ulf), his, { origin: 'https://stegvis.kommun.example.evil.example' })),
    ).toEqual(wrongProof);
    expect(told(await asSecondStep(await waiting(app, ulf), new SoftwarePasskey(home)))).toEqual(wrongProof);
    await app.owner.query('DELETE FROM sign_in_attempts');
    const browser = await waiting(app, ulf);
    const request = expectStatus(await browser.post('/sessions/second-factor/challenge'), 200).body;
    // A challenge that was given to another browser.
    const another = expectStatus(await (await waiting(app, ulf)).post('/sessions/second-factor/challenge'), 200).body;
    expect(told(await browser.post('/sessions/second-factor', { passkey: his.sign(another) }))).toEqual(wrongProof);
    expect(told(await browser.post('/sessions/second-factor', { passkey: his.sign(request) }))).toEqual(wrongProof);
  });
});

describe('a passkey alone', () => {
  test('replaces both steps when it has verified its owner', async () => {
    const wilma = await kommun.person('Wilma Webb');
    const key = await add(wilma);
    const browser = app.anyone();
    const entered = await alone(key, {}, browser);
    expect([entered.status, entered.body.person.id]).toEqual([201, wilma.id]);
    expect((await browser.get('/me')).status).toBe(200);
    expect(told(await alone(key, { verified: false }))).toEqual(wrongProof);
    expect(told(await alone(key, { origin: 'https://elsewhere.example' }))).toEqual(wrongProof);
    expect(told(await alone(key, { count: 1 }))).toEqual(wrongProof);
    expect(told(await alone(new SoftwarePasskey(home)))).toEqual(wrongProof);
  });

  test('answers one challenge, in the browser that asked, within five minutes', async () => {
    const yrsa = await kommun.person('Yrsa Ystad');
    const key = await add(yrsa);
    const browser = app.anyone();
    const request = expectStatus(await browser.post('/sessions/passkey/challenge'), 200).body;
    const passkey = key.sign(request);
    expect(told(await app.anyone().post('/sessions/passkey', { passkey }))).toEqual(over);
    const statuses = (
      await Promise.all([1, 2, 3].map(() => browser.with('x-try', '1').post('/sessions/passkey', { passkey })))
    ).map((answer) => answer.status);
    expect(statuses.toSorted()).toEqual([201, 401, 401]);
    const late = app.anyone();
    const old = expectStatus(await late.post('/sessions/passkey/challenge'), 200).body;
    app.clock.advance(301);
    expect(told(await late.post('/sessions/passkey', { passkey: key.sign(old) }))).toEqual(over);
  });

  test("is refused for a closed account and for another account's challenge with the same answer", async () => {
    const zoe = await kommun.person('Zoe Zon');
    const key = await add(zoe);
    await app.owner.query('UPDATE accounts SET disabled_at = now() WHERE email = $1', [zoe.email]);
    expect(told(await alone(key))).toEqual(wrongProof);
  });

  test('does not answer the challenge of a second step, nor the other way round', async () => {
    const åke = await kommun.person('Åke Ål');
    const key = await add(åke);
    const passkeyBrowser = app.anyone();
    const request = expectStatus(await passkeyBrowser.post('/sessions/passkey/challenge'), 200).body;
    expect(told(await passkeyBrowser.post('/sessions/second-factor', { passkey: key.sign(request) }))).toEqual(over);
    const browser = await waiting(app, åke);
    const second = expectStatus(await browser.post('/sessions/second-factor/challenge'), 200).body;
    expect(told(await browser.post('/sessions/passkey', { passkey: key.sign(second) }))).toEqual(over);
  });

  test('can be asked for at most sixty times in a quarter of an hour from one address', async () => {
    const statuses = [];
    for (let times = 0; times < 61; times += 1) {
      statuses.push((await app.anyone().post('/sessions/passkey/challenge')).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });
});

test('an app and a passkey work for the same account, each by itself', async () => {
  const östen = await kommun.person('Östen Öst');
  const { secret } = await addAuthenticator(östen);
  const key = await add(östen);
  await forgetUsedCodes(app);
  expect((await (await waiting(app, östen)).post('/sessions/second-factor', { code: codeOf(secret) })).status).toBe(
    201,
  );
  expect((await asSecondStep(await waiting(app, östen), key)).status).toBe(201);
});
