import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, invitationOf, password } from '../../../../test/a-municipality.js';
import type { Municipality } from '../../../../test/a-municipality.js';
import type { Api } from '../../../../test/api-client.js';
import { startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';
import { FixedClock } from '../../../platform/clock/clock.js';

let app: RunningApp;
/** Another process on the same database, whose clock is an hour behind. */
let slow: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp();
  slow = await startApp({ database: app.database, clock: new FixedClock('2026-03-02T07:00:00.000Z') });
  kommun = await aMunicipality(app);
});
afterAll(async () => {
  await slow.close();
  await app.close();
});
beforeEach(() => app.owner.query('DELETE FROM sign_in_attempts'));

const later = (seconds: number): Promise<unknown> =>
  app.owner.query('UPDATE sign_in_attempts SET at = at - make_interval(secs => $1)', [seconds]);
const signIn = (api: Api, email: string, given: string) => api.post('/sessions', { email, password: given });
const ofStatus = (answers: readonly { readonly status: number }[], status: number): number =>
  answers.filter((one) => one.status === status).length;
/** Many attempts by a stranger at once, in both processes. */
const guess = (email: string, times: number) =>
  Promise.all(
    Array.from({ length: times }, (_, number) =>
      signIn((number % 2 === 0 ? app : slow).anyone(), email, 'wrong password'),
    ),
  );

describe('guessing', () => {
  test('counts sixteen at once as sixteen, over processes whose clocks differ', async () => {
    const person = await kommun.person('Mål Tavla');
    const answers = await guess(person.email, 16);
    expect([ofStatus(answers, 401), ofStatus(answers, 429)]).toEqual([5, 11]);
  });

  test('delays nobody longer than a minute, and the owner in a known browser not at all', async () => {
    const person = await kommun.person('Egen Webbläsare');
    for (let round = 0; round < 8; round += 1) {
      await guess(person.email, 4);
      await later(61);
    }
    await guess(person.email, 4);
    const stranger = await signIn(app.anyone(), person.email, password);
    expect(stranger.status).toBe(429);
    expect(Number(stranger.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    // The browser in which they accepted their invitation; signed out or not.
    expectStatus(await person.api.delete('/sessions/current'), 204);
    expectStatus(await signIn(person.api, person.email, password), 201);
  });

  test('is throttled in a known browser as well, by a counter of its own', async () => {
    const person = await kommun.person('Fumlig Ägare');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn(person.api, person.email, 'wrong password')),
    );
    expect([ofStatus(answers, 401), ofStatus(answers, 429)]).toEqual([5, 7]);
    expectStatus(await signIn(app.anyone(), person.email, password), 201);
    expect((await signIn(person.api, person.email, password)).status).toBe(429);
  });

  test("is not helped by somebody else's browser, or by an invented token", async () => {
    const [person, other] = [await kommun.person('Den Ena'), await kommun.person('Den Andra')];
    await guess(person.email, 5);
    for (const cookie of [other.api.cookieHeader, `stegvis_browser=${'A'.repeat(43)}`, 'stegvis_browser=x']) {
      expect((await signIn(app.anyone().with('cookie', cookie), person.email, password)).status).toBe(429);
    }
  });

  test('from one address delays only strangers there, and does not count people who signed in', async () => {
    const person = await kommun.person('Delad Adress');
    // As when a whole town hall signs in behind one address.
    const { email } = await kommun.person('Många Kollegor');
    for (let times = 0; times < 70; times += 1) expectStatus(await signIn(app.anyone(), email, password), 201);
    for (let times = 0; times < 60; times += 1) await signIn(app.anyone(), `nobody${String(times)}@example.org`, 'x');
    expect((await signIn(app.anyone(), person.email, password)).status).toBe(429);
    expectStatus(await signIn(person.api, person.email, password), 201);
  });

  test('at an invitation, a reset and its link counts at once too, each by itself', async () => {
    const person = await kommun.person('Länk Lek');
    const made = (
      await (await aMunicipality(app)).administrator.api.post('/people', { name: 'Länk Lek', email: person.email })
    ).body;
    const token = await invitationOf(app, made.id);
    const accepted = await Promise.all(
      Array.from({ length: 16 }, () =>
        app.anyone().post(`/invitations/${token}/acceptance`, { password: 'wrong password' }),
      ),
    );
    expect([ofStatus(accepted, 401), ofStatus(accepted, 429)]).toEqual([5, 11]);
    const asked = await Promise.all(
      Array.from({ length: 16 }, (_, number) =>
        (number % 2 === 0 ? app : slow).anyone().post('/password-resets', { email: person.email }),
      ),
    );
    expect([ofStatus(asked, 202), ofStatus(asked, 429)]).toEqual([5, 11]);
    expectStatus(await signIn(app.anyone(), person.email, password), 201);
  });
});

describe('a known browser', () => {
  test('is recognised by a secret that no script can read and no table contains', async () => {
    const answer = expectStatus(await signIn(app.anyone(), kommun.administrator.email, password), 201);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('stegvis_browser=')) ?? '';
    expect(cookie).toMatch(/^stegvis_browser=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax/);
    const secret = /=([\w-]{43})/.exec(cookie)?.[1] ?? '';
    const { rows } = await app.owner.query(
      "SELECT encode(token_hash, 'escape') AS kept, length(token_hash) AS length FROM known_browsers",
    );
    expect(rows.filter((row) => row.length !== 32 || String(row.kept).includes(secret))).toEqual([]);
  });

  test('gives no access by itself', async () => {
    const person = await kommun.person('Bara Känd');
    const browser = person.api.cookieHeader.split('; ').find((one) => one.startsWith('stegvis_browser=')) ?? '';
    expect((await app.anyone().with('cookie', browser).get('/me')).status).toBe(401);
  });

  test('is kept for the last twenty', async () => {
    const person = await kommun.person('Många Datorer');
    for (let times = 0; times < 22; times += 1) expectStatus(await signIn(app.anyone(), person.email, password), 201);
    const { rows } = await app.owner.query(
      'SELECT count(*)::int AS count FROM known_browsers b JOIN accounts a ON a.id = b.account_id WHERE a.email = $1',
      [person.email],
    );
    expect(rows[0].count).toBe(20);
  });
});
