import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import { Secret } from 'otpauth';
import {
  aMunicipality,
  expectStatus,
  password,
  type Municipality,
  type Person,
} from '../../../../test/a-municipality.js';
import type { Answer, Api } from '../../../../test/api-client.js';
import {
  actionsOf,
  addAuthenticator,
  codeOf,
  forgetUsedCodes,
  waiting,
  wrongCode,
} from '../../../../test/second-factors.js';
import { startApp, type RunningApp } from '../../../../test/start-app.js';
import { DeliverNotices } from '../../mail/deliver-notices.js';

let smtp: TestSmtp;
let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  smtp = await startSmtp();
  app = await startApp({ environment: { SMTP_URL: smtp.url, MAIL_FROM: 'Stegvis <stegvis@kommun.example>' } });
  kommun = await aMunicipality(app);
});
afterAll(async () => {
  await app.close();
  await smtp.close();
});
beforeEach(() => forgetUsedCodes(app));

const told = ({ status, body }: Answer) => ({ status, code: body?.code });
const fault = ({ status, body }: Answer) => ({ status, path: body?.errors?.[0]?.path, code: body?.errors?.[0]?.code });
const wrongPassword = { status: 400, path: 'password', code: 'wrong-password' };
const wrongProof = { status: 403, code: 'wrong-proof' };
const begin = (api: Api, given = password) => api.post('/me/second-factors/authenticator', { password: given });
const end = (api: Api, code: string) =>
  api.post('/me/second-factors/authenticator/confirmation', { name: 'Telefonen', code });
const listed = async (api: Api) => expectStatus(await api.get('/me/second-factors'), 200).body;

async function subjectsTo({ email }: Person): Promise<string[]> {
  await app.nest.get(DeliverNotices).run();
  return smtp.messages
    .filter((message) => message.recipients.includes(email))
    .map((message) => message.parsed.subject ?? '');
}

describe('adding an authenticator app', () => {
  test('requires the password and a correct code, shows ten recovery codes, and ends the other sessions', async () => {
    const eva = await kommun.person('Eva Ensam');
    const elsewhere = app.anyone();
    expectStatus(await elsewhere.post('/sessions', { email: eva.email, password }), 201);
    expect(fault(await begin(eva.api, 'wrong password'))).toEqual(wrongPassword);
    const { secret, uri } = expectStatus(await begin(eva.api), 201).body;
    expect(uri).toContain(`secret=${secret}`);
    expect(told(await end(eva.api, wrongCode(secret)))).toEqual(wrongProof);
    expect((await listed(eva.api)).factors).toEqual([]);
    expect((await elsewhere.get('/me')).status).toBe(200);
    const code = codeOf(secret);
    const added = expectStatus(await end(eva.api, code), 201).body;
    expect(added).toMatchObject({
      factor: { kind: 'authenticator', name: 'Telefonen', lastUsedAt: null },
      recoveryCodes: expect.any(Array),
    });
    expect(new Set(added.recoveryCodes).size).toBe(10);
    expect(await listed(eva.api)).toMatchObject({
      factors: [{ id: added.factor.id }],
      recoveryCodesLeft: 10,
      requiredFor: [],
    });
    app.clock.advance(1);
    expect((await elsewhere.get('/me')).status).toBe(401);
    expect((await eva.api.get('/me')).status).toBe(200);
    // The code that confirmed it is used up.
    expect(told(await (await waiting(app, eva)).post('/sessions/second-factor', { code }))).toEqual(wrongProof);
    expect(told(await end(eva.api, codeOf(secret, 1)))).toEqual({ status: 409, code: 'conflict' });
  });

  test('is mailed and recorded in the organisation of the account', async () => {
    const frida = await kommun.person('Frida Följer');
    const { factorId } = await addAuthenticator(frida);
    expectStatus(await frida.api.post(`/me/second-factors/${factorId}/removal`, { password }), 204);
    expect(await subjectsTo(frida)).toEqual(
      expect.arrayContaining([
        'En autentiseringsapp lades till för din inloggning i Stegvis',
        'En autentiseringsapp togs bort från din inloggning i Stegvis',
      ]),
    );
    const { items } = expectStatus(
      await kommun.administrator.api.get(`/audit-events?subjectId=${frida.id}&limit=50`),
      200,
    ).body;
    expect(items.map((one: { text: string }) => one.text)).toEqual(
      expect.arrayContaining([
        'Frida Följer lade till en autentiseringsapp för sin inloggning',
        'Frida Följer tog bort en autentiseringsapp från sin inloggning',
      ]),
    );
  });

  test('ends in the session where it began: another session cannot, nor can it after ten minutes', async () => {
    const gun = await kommun.person('Gun Grann');
    const other = app.anyone();
    expectStatus(await other.post('/sessions', { email: gun.email, password }), 201);
    const { secret } = expectStatus(await begin(gun.api), 201).body;
    expect(told(await end(other, codeOf(secret)))).toEqual({ status: 409, code: 'conflict' });
    app.clock.advance(601);
    expect(told(await end(gun.api, codeOf(secret)))).toEqual({ status: 409, code: 'conflict' });
  });

  test('keeps the secret encrypted, and stores no answer with a secret for a repeated key', async () => {
    const hanna = await kommun.person('Hanna Hemlig');
    const { secret } = expectStatus(
      await hanna.api.with('idempotency-key', 'key-1').post('/me/second-factors/authenticator', { password }),
      201,
    ).body;
    const added = expectStatus(
      await hanna.api
        .with('idempotency-key', 'key-2')
        .post('/me/second-factors/authenticator/confirmation', { name: 'x', code: codeOf(secret) }),
      201,
    ).body;
    const { rows } = await app.owner.query<{ secret: Buffer }>(
      "SELECT secret FROM second_factors WHERE kind = 'authenticator'",
    );
    for (const row of rows) expect(row.secret.includes(Buffer.from(Secret.fromBase32(secret).bytes))).toBe(false);
    const { rows: kept } = await app.owner.query<{ all: string }>(
      'SELECT coalesce(string_agg(k::text, $1), $1) AS all FROM idempotency_keys k',
      [' '],
    );
    expect(kept[0]?.all).not.toContain(secret);
    expect(kept[0]?.all).not.toContain(added.recoveryCodes[0]);
    const { rows: codes } = await app.owner.query<{ all: string }>(
      "SELECT string_agg(encode(code_hash, 'escape'), ' ') AS all FROM recovery_codes",
    );
    expect(codes[0]?.all).not.toContain(added.recoveryCodes[0]);
  });

  test('throttles guesses of the password in an open session', async () => {
    const ina = await kommun.person('Ina Inloggad');
    const statuses = [];
    for (let tries = 0; tries < 6; tries += 1) {
      statuses.push((await begin(ina.api.with('idempotency-key', 'same'), 'wrong password')).status);
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  });
});

describe('a recovery code', () => {
  test('works once, however it was written down, and leaves one less', async () => {
    const jon = await kommun.person('Jon Johansson');
    const {
      recoveryCodes: [code = '', another = ''],
    } = await addAuthenticator(jon);
    const browser = await waiting(app, jon);
    expectStatus(
      await browser.post('/sessions/second-factor', { recoveryCode: code.toUpperCase().replaceAll('-', ' ') }),
      201,
    );
    expect((await listed(browser)).recoveryCodesLeft).toBe(9);
    expect(told(await (await waiting(app, jon)).post('/sessions/second-factor', { recoveryCode: code }))).toEqual(
      wrongProof,
    );
    const browsers = await Promise.all([1, 2, 3].map(() => waiting(app, jon)));
    const statuses = (
      await Promise.all(browsers.map((one) => one.post('/sessions/second-factor', { recoveryCode: another })))
    ).map((answer) => answer.status);
    expect(statuses.toSorted()).toEqual([201, 403, 403]);
    expect(await subjectsTo(jon)).toContain('En reservkod användes för att logga in i Stegvis');
    expect(
      (await actionsOf(kommun.administrator.api)).filter((action) => action === 'person.recovery-code-used'),
    ).toHaveLength(2);
  });

  test('belongs to one account', async () => {
    const [kim, lo] = [await kommun.person('Kim Kod'), await kommun.person('Lo Lånar')];
    const { recoveryCodes } = await addAuthenticator(kim);
    const { secret } = await addAuthenticator(lo);
    const browser = await waiting(app, lo);
    expect(told(await browser.post('/sessions/second-factor', { recoveryCode: recoveryCodes[0] }))).toEqual(wrongProof);
    expect((await listed(kim.api)).recoveryCodesLeft).toBe(10);
    expect(told(await (await waiting(app, kim)).post('/sessions/second-factor', { code: codeOf(secret, 1) }))).toEqual(
      wrongProof,
    );
  });

  test('stops working with new ones, and with the last factor', async () => {
    const mia = await kommun.person('Mia Motkod');
    expect(told(await mia.api.post('/me/recovery-codes', { password }))).toEqual({ status: 409, code: 'conflict' });
    const { factorId, recoveryCodes } = await addAuthenticator(mia);
    expect(fault(await mia.api.post('/me/recovery-codes', { password: 'wrong password' }))).toEqual(wrongPassword);
    const renewed = expectStatus(await mia.api.post('/me/recovery-codes', { password }), 201).body.recoveryCodes;
    expect(
      told(await (await waiting(app, mia)).post('/sessions/second-factor', { recoveryCode: recoveryCodes[0] })),
    ).toEqual(wrongProof);
    expect((await (await waiting(app, mia)).post('/sessions/second-factor', { recoveryCode: renewed[0] })).status).toBe(
      201,
    );
    expect(fault(await mia.api.post(`/me/second-factors/${factorId}/removal`, { password: 'wrong password' }))).toEqual(
      wrongPassword,
    );
    expectStatus(await mia.api.post(`/me/second-factors/${factorId}/removal`, { password }), 204);
    expect(await listed(mia.api)).toMatchObject({ factors: [], recoveryCodesLeft: 0 });
    expect((await app.anyone().post('/sessions', { email: mia.email, password })).status).toBe(201);
  });
});

describe("one's own factors", () => {
  test('cannot be seen or removed by anybody else, or by a token', async () => {
    const [nils, olof] = [await kommun.person('Nils Nyckel'), await kommun.person('Olof Obehörig')];
    const { factorId } = await addAuthenticator(nils);
    for (const { api } of [olof, kommun.administrator]) {
      expect(told(await api.post(`/me/second-factors/${factorId}/removal`, { password }))).toEqual({
        status: 404,
        code: 'not-found',
      });
    }
    const { token } = expectStatus(await nils.api.post('/api-tokens', { name: 'Program', scope: 'write' }), 201).body;
    const program = app.anyone().with('authorization', `Bearer ${String(token)}`);
    const asked: Answer[] = [
      await program.get('/me/second-factors'),
      await begin(program),
      await end(program, '123456'),
      await program.post('/me/second-factors/passkey', { password }),
      await program.post(`/me/second-factors/${factorId}/removal`, { password }),
      await program.post('/me/recovery-codes', { password }),
    ];
    expect(asked.map(told)).toEqual(asked.map(() => ({ status: 403, code: 'forbidden' })));
    expect((await listed(nils.api)).factors).toHaveLength(1);
  });
});
