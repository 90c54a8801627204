import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { allOperations } from '@stegvis/contract';
import {
  aMunicipality,
  expectStatus,
  invitationOf,
  password,
  type Municipality,
  type Person,
} from '../../../../test/a-municipality.js';
import type { Answer, Api } from '../../../../test/api-client.js';
import { addAuthenticator, codeOf, forgetUsedCodes, wrongCode } from '../../../../test/second-factors.js';
import { startApp, type RunningApp } from '../../../../test/start-app.js';
import { AfterResponse } from '../resets/after-response.js';

let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.owner.query("UPDATE organisations SET second_factor_roles = '{}'");
  await forgetUsedCodes(app);
});

const told = ({ status, body }: Answer) => ({ status, code: body?.code });
const required = { status: 403, code: 'second-factor-required' };
const another = 'fyra ord utan samband';

async function ask(api: Api, roles: readonly string[]): Promise<Answer> {
  const { version } = expectStatus(await api.get('/organisations/current'), 200).body;
  return api.patch('/organisations/current', { secondFactorRoles: roles }, version);
}
async function demand(...roles: readonly string[]): Promise<void> {
  await app.owner.query('UPDATE organisations SET second_factor_roles = $1', [roles]);
  app.clock.advance(1);
}

describe('the roles that require a second factor', () => {
  test('are set by an administrator in their own right, on record, and by nobody else', async () => {
    const { administrator } = kommun;
    const coordinator = await kommun.person('Klara Koordinator', ['coordinator']);
    const leader = await kommun.person('Pelle Projekt', ['project-leader', 'management']);
    const substitute = await kommun.person('Stina Ställföreträdare');
    expectStatus(
      await administrator.api.patch(
        `/people/${administrator.id}`,
        { outOfOffice: { from: '2026-03-01', to: '2026-03-31', substituteId: substitute.id } },
        expectStatus(await administrator.api.get(`/people/${administrator.id}`), 200).body.version,
      ),
      200,
    );
    for (const { api } of [coordinator, leader, substitute]) expect((await ask(api, ['coordinator'])).status).toBe(403);
    const { token } = expectStatus(
      await administrator.api.post('/api-tokens', { name: 'Program', scope: 'write' }),
      201,
    ).body;
    expect((await ask(app.anyone().with('authorization', `Bearer ${String(token)}`), ['coordinator'])).status).toBe(
      403,
    );
    const set = expectStatus(await ask(administrator.api, ['coordinator', 'administrator', 'coordinator']), 200).body;
    expect([...set.secondFactorRoles].toSorted()).toEqual(['administrator', 'coordinator']);
    await app.owner.query("UPDATE organisations SET second_factor_roles = '{}'");
    app.clock.advance(1);
    const { items } = expectStatus(await administrator.api.get('/audit-events?limit=20'), 200).body;
    const change = items.find((one: { action: string }) => one.action === 'organisation.changed');
    expect(change.changes[0].text).toMatch(
      /^Andra inloggningssteg krävs av: (?:samordnare och administratör|administratör och samordnare) \(tomt förut\)$/i,
    );
    // Other settings stay with the coordinator.
    expect(
      (
        await coordinator.api.patch(
          '/organisations/current',
          { contactEmail: 'x@kommun.example' },
          expectStatus(await coordinator.api.get('/organisations/current'), 200).body.version,
        )
      ).status,
    ).toBe(200);
  });

  test('can only be roles', async () => {
    expect((await ask(kommun.administrator.api, ['emperor'])).status).toBe(400);
  });
});

describe('somebody whose role requires it', () => {
  test('can only set one up, and goes on afterwards', async () => {
    const rolf = await kommun.person('Rolf Roll', ['archivist']);
    await demand('archivist');
    const { api } = rolf;
    expect(expectStatus(await api.get('/me'), 200).body.needsSecondFactor).toBe(true);
    expect(expectStatus(await api.get('/me/second-factors'), 200).body.requiredFor).toEqual(['archivist']);
    const answering = [];
    for (const operation of allOperations.filter(
      (one) => one.access === 'signed-in' && one.method === 'GET' && !one.path.includes('{'),
    )) {
      const answer = await api.get(operation.path);
      if (told(answer).code !== 'second-factor-required') answering.push(operation.id);
    }
    expect(answering.toSorted()).toEqual(['getMe', 'listSecondFactors']);
    expect(
      allOperations.filter((one) => one.withoutFactor === true && !one.path.startsWith('/me')).map((one) => one.id),
    ).toEqual(['signOut']);
    expect(told(await api.post('/datasets', { title: 'X' }))).toEqual(required);
    expect(told(await api.post('/api-tokens', { name: 'x', scope: 'read' }))).toEqual(required);
    await addAuthenticator(rolf);
    expect((await api.get('/datasets')).status).toBe(200);
    expect(expectStatus(await api.get('/me'), 200).body.needsSecondFactor).toBe(false);
  });

  test('is led there from the page of a mail too, and gets no rendered page', async () => {
    const greta = await kommun.person('Greta Granskare', ['archivist']);
    await demand('archivist');
    const page = await fetch(`${app.url}/t/01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a`, {
      headers: { cookie: greta.api.cookieHeader, 'accept-language': 'sv' },
    });
    expect(page.status).toBe(403);
    // Any page asks for the second step, and then leads to the requested page: here the task.
    expect(await page.text()).toContain('<a href="/tasks/01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a">Ställ in</a>');
    const first = await fetch(`${app.url}/`, { headers: { cookie: greta.api.cookieHeader } });
    expect(await first.text()).not.toContain('Greta Granskare');
  });

  test('has no working API tokens meanwhile, whatever their scope', async () => {
    const berit = await kommun.person('Berit Program', ['archivist']);
    const tokens: string[] = [];
    for (const scope of ['read', 'write']) {
      tokens.push(expectStatus(await berit.api.post('/api-tokens', { name: scope, scope }), 201).body.token);
    }
    const programs = tokens.map((token) => app.anyone().with('authorization', `Bearer ${token}`));
    for (const program of programs) expect((await program.get('/datasets')).status).toBe(200);
    await demand('archivist');
    for (const program of programs) expect(told(await program.get('/datasets'))).toEqual(required);
    await addAuthenticator(berit);
    app.clock.advance(1);
    for (const program of programs) expect((await program.get('/datasets')).status).toBe(200);
  });

  test('may also be a substitute of somebody with the role, but not somebody who will have it later', async () => {
    const [albin, bodil, carl] = [
      await kommun.person('Albin Arkiv', ['archivist']),
      await kommun.person('Bodil Bredvid'),
      await kommun.person('Carl Kommande'),
    ];
    expectStatus(
      await kommun.administrator.api.post('/role-assignments', {
        role: 'archivist',
        personId: carl.id,
        from: '2026-04-01',
      }),
      201,
    );
    const { version } = expectStatus(await albin.api.get(`/people/${albin.id}`), 200).body;
    expectStatus(
      await albin.api.patch(
        `/people/${albin.id}`,
        { outOfOffice: { from: '2026-03-01', to: '2026-03-10', substituteId: bodil.id } },
        version,
      ),
      200,
    );
    await demand('archivist');
    expect(told(await bodil.api.get('/datasets'))).toEqual(required);
    expect((await carl.api.get('/datasets')).status).toBe(200);
  });

  test('needs it again when the last one is removed', async () => {
    const dag = await kommun.person('Dag Dagson', ['archivist']);
    const { factorId } = await addAuthenticator(dag);
    await demand('archivist');
    expect((await dag.api.get('/datasets')).status).toBe(200);
    expectStatus(await dag.api.post(`/me/second-factors/${factorId}/removal`, { password }), 204);
    app.clock.advance(1);
    expect(told(await dag.api.get('/datasets'))).toEqual(required);
  });
});

describe('another way in', () => {
  async function linkOf({ email }: Person): Promise<string> {
    expectStatus(await app.anyone().post('/password-resets', { email }), 202);
    await app.nest.get(AfterResponse).settled();
    const { rows } = await app.owner.query<{ secret: string }>(
      "SELECT secret FROM notices WHERE kind = 'password-reset' AND secret IS NOT NULL ORDER BY id DESC LIMIT 1",
    );
    return rows[0]?.secret ?? '';
  }

  test('by a reset link changes nothing before the second step', async () => {
    const erik = await kommun.person('Erik Ersatt');
    const { secret } = await addAuthenticator(erik);
    const browser = app.anyone();
    const link = await linkOf(erik);
    expect(told(await browser.post(`/password-resets/${link}/password`, { password: another }))).toEqual({
      status: 401,
      code: 'second-factor-needed',
    });
    expect((await browser.get('/me')).status).toBe(401);
    expect(told(await app.anyone().post('/sessions', { email: erik.email, password: another }))).toEqual({
      status: 401,
      code: 'wrong-credentials',
    });
    expect((await erik.api.get('/me')).status).toBe(200);
    expect(told(await browser.post('/sessions/second-factor', { code: wrongCode(secret) }))).toEqual({
      status: 403,
      code: 'wrong-proof',
    });
    expect((await browser.get(`/password-resets/${link}`)).status).toBe(200);
    expect((await browser.post('/sessions/second-factor', { code: codeOf(secret, 1) })).status).toBe(201);
    expect((await browser.get('/me')).status).toBe(200);
    expect((await app.anyone().get(`/password-resets/${link}`)).status).toBe(410);
    app.clock.advance(1);
    expect((await erik.api.get('/me')).status).toBe(401);
    expect(told(await app.anyone().post('/sessions', { email: erik.email, password: another }))).toEqual({
      status: 401,
      code: 'second-factor-needed',
    });
  });

  test('by a link that was used meanwhile is refused, and uses up no recovery code', async () => {
    const fia = await kommun.person('Fia Först');
    const { recoveryCodes } = await addAuthenticator(fia);
    const link = await linkOf(fia);
    const [one, two] = [app.anyone(), app.anyone()];
    for (const browser of [one, two]) {
      expect(told(await browser.post(`/password-resets/${link}/password`, { password: another }))).toEqual({
        status: 401,
        code: 'second-factor-needed',
      });
    }
    expect((await one.post('/sessions/second-factor', { recoveryCode: recoveryCodes[0] })).status).toBe(201);
    // The password has changed since, so pending sign-ins with the old one are void.
    expect(told(await two.post('/sessions/second-factor', { recoveryCode: recoveryCodes[1] }))).toEqual({
      status: 401,
      code: 'sign-in-over',
    });
    expect(expectStatus(await one.get('/me/second-factors'), 200).body.recoveryCodesLeft).toBe(9);
  });

  test('by an invitation to another organisation waits for the second step as well', async () => {
    const gösta = await kommun.person('Gösta Gäst');
    const { secret } = await addAuthenticator(gösta);
    const elsewhere = await aMunicipality(app, 'Grannkommunen');
    const { id } = expectStatus(
      await elsewhere.administrator.api.post('/people', { name: 'Gösta Gäst', email: gösta.email, invite: true }),
      201,
    ).body;
    const token = await invitationOf(app, id);
    const browser = app.anyone();
    const accept = () => browser.post(`/invitations/${token}/acceptance`, { password });
    expect(told(await accept())).toEqual({ status: 401, code: 'second-factor-needed' });
    expect((await browser.get(`/invitations/${token}`)).status).toBe(200);
    const { rowCount } = await app.owner.query(
      'SELECT FROM memberships WHERE organisation_id = $1 AND person_id = $2',
      [elsewhere.id, id],
    );
    expect(rowCount).toBe(0);
    const entered = await browser.post('/sessions/second-factor', { code: codeOf(secret, 1) });
    expect([entered.status, entered.body.person.id, entered.body.organisation.id]).toEqual([201, id, elsewhere.id]);
    expect((await app.anyone().get(`/invitations/${token}`)).status).toBe(404);
  });

  test('from the page of a mail asks for the code there, without a script', async () => {
    const hedda = await kommun.person('Hedda Handläggare');
    const { secret, recoveryCodes } = await addAuthenticator(hedda);
    const task = '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a';
    const post = async (path: string, form: Record<string, string>, cookie = '') => {
      const answer = await fetch(`${app.url}/t/${task}/${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'accept-language': 'sv',
          'content-type': 'application/x-www-form-urlencoded',
          ...(cookie === '' ? {} : { cookie }),
        },
        body: new URLSearchParams(form).toString(),
      });
      return {
        status: answer.status,
        text: await answer.text(),
        to: answer.headers.get('location'),
        cookies: answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? ''),
      };
    };
    const asked = await post('sign-in', { email: hedda.email, password });
    expect([asked.status, asked.cookies.length]).toEqual([200, 1]);
    expect(asked.text).toContain('Kod från appen eller reservkod');
    expect(asked.text).not.toContain('<script');
    expect(asked.text).toContain('Har du inget av det kvar?');
    expect(asked.text).toContain(`<a href="/t/${task}">Logga in som någon annan</a>`);
    const [cookie = ''] = asked.cookies;
    expect(cookie).toMatch(/^stegvis_pending=/);
    const wrong = await post('second-step', { code: wrongCode(secret) }, cookie);
    expect([wrong.status, wrong.cookies]).toEqual([403, []]);
    expect(wrong.text).toContain('Koden stämmer inte');
    const lost = await post('second-step', { code: codeOf(secret, 1) });
    expect(lost.status).toBe(401);
    expect(lost.text).toContain('Börja om med lösenordet');
    const right = await post('second-step', { code: recoveryCodes[3] ?? '' }, cookie);
    expect([right.status, right.to]).toEqual([303, `/t/${task}`]);
    expect(right.cookies.map((one) => one.split('=')[0])).toEqual([
      'stegvis_session',
      'stegvis_pending',
      'stegvis_browser',
    ]);
  });
});
