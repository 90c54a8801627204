import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, invitationOf, password } from '../../../../test/a-municipality.js';
import type { Municipality, Person } from '../../../../test/a-municipality.js';
import type { Answer, Api } from '../../../../test/api-client.js';
import { addAuthenticator, codeOf } from '../../../../test/second-factors.js';
import { startApp } from '../../../../test/start-app.js';
import type { RunningApp } from '../../../../test/start-app.js';
import { AfterResponse } from '../resets/after-response.js';

type Ask = () => Promise<Answer>;
type Statement = readonly [text: string, values: readonly unknown[]];

const another = 'fyra ord utan samband';
const waitingForLocks =
  "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
let app: RunningApp;
let kommun: Municipality;
let neighbour: Municipality;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  neighbour = await aMunicipality(app);
});
afterAll(() => app.close());
beforeEach(() => app.owner.query('DELETE FROM sign_in_attempts'));

/** Runs the statement in an open transaction while the requests proceed as far as they can, and then commits it. */
async function during([text, values]: Statement, ...asked: readonly Ask[]): Promise<readonly Answer[]> {
  const holder = await app.owner.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(text, [...values]);
    const answers: Promise<Answer>[] = [];
    for (const ask of asked) answers.push((await begin(ask, answers.length + 1)).answer);
    await holder.query('COMMIT');
    return await Promise.all(answers);
  } finally {
    holder.release();
  }
}

/** Starts a request, and waits until that many wait for a lock, or it is answered. */
async function begin(ask: Ask, waiters: number): Promise<{ readonly answer: Promise<Answer> }> {
  const begun = { over: false };
  const answer = ask().finally(() => {
    begun.over = true;
  });
  while (!begun.over) {
    const { rows } = await app.owner.query<{ count: number }>(waitingForLocks);
    if ((rows[0]?.count ?? 0) >= waiters) break;
    await pause(10);
  }
  return { answer };
}

const accountOf = async ({ email }: { readonly email: string }): Promise<string> =>
  String((await app.owner.query('SELECT id FROM accounts WHERE email = $1', [email])).rows[0].id);
const replaced = async (whose: Person): Promise<Statement> => [
  "UPDATE accounts SET password_hash = 'another' WHERE id = $1",
  [await accountOf(whose)],
];
const ended = async (whose: Person): Promise<Statement> => [
  'DELETE FROM sessions WHERE account_id = $1',
  [await accountOf(whose)],
];
const sessionsOf = async (whose: Person): Promise<number> =>
  Number(
    (await app.owner.query('SELECT count(*) FROM sessions WHERE account_id = $1', [await accountOf(whose)])).rows[0]
      .count,
  );
const outcome = (answer: Answer | undefined): unknown => [answer?.status, answer?.body?.code];

async function elsewhere(email: string): Promise<Api> {
  const api = app.anyone();
  expectStatus(await api.post('/sessions', { email, password }), 201);
  return api;
}

describe('a session that is moved to another organisation meanwhile', () => {
  const ends: readonly (readonly [string, (own: Person, borrowed: Api) => Promise<Answer>])[] = [
    ['ends with all others', ({ api }) => api.delete('/sessions')],
    ['ends with another password', ({ api }) => api.put('/me/password', { current: password, password: another })],
    ['ends by an administrator', ({ id }) => kommun.administrator.api.delete(`/people/${id}/sessions`)],
    ['ends by signing out', (_, borrowed) => borrowed.delete('/sessions/current')],
  ];
  test.each(ends)('%s', async (_, end) => {
    const person = await kommun.person('Lånad Webbläsare');
    const borrowed = await elsewhere(person.email);
    const same = app.anyone().with('cookie', borrowed.cookieHeader);
    const lastPlace: Statement = [
      'SELECT FROM memberships WHERE account_id = $1 FOR UPDATE',
      [await accountOf(person)],
    ];
    const [moved, answer] = await during(
      lastPlace,
      () => borrowed.post('/sessions/current/organisation', { organisationId: kommun.id }),
      () => end(person, same),
    );
    expect([moved?.status, answer?.status]).toEqual([200, 204]);
    app.clock.advance(1);
    expect((await borrowed.get('/me')).status).toBe(401);
  });
});

describe('a password that is replaced while it is verified is refused', () => {
  test('by signing in', async () => {
    const person = await kommun.person('Loggar In');
    const [answer] = await during(await replaced(person), () =>
      app.anyone().post('/sessions', { email: person.email, password }),
    );
    expect(outcome(answer)).toEqual([401, 'wrong-credentials']);
    expect(await sessionsOf(person)).toBe(1);
  });

  test('by accepting an invitation to another organisation', async () => {
    const person = await kommun.person('Bjuds In');
    const there = expectStatus(
      await neighbour.administrator.api.post('/people', { name: 'Bjuds In', email: person.email }),
      201,
    ).body;
    const token = await invitationOf(app, String(there.id));
    const [answer] = await during(await replaced(person), () =>
      app.anyone().post(`/invitations/${token}/acceptance`, { password }),
    );
    expect(outcome(answer)).toEqual([401, 'wrong-credentials']);
    expect(await sessionsOf(person)).toBe(1);
  });

  test('by the second step', async () => {
    const person = await kommun.person('Andra Steget');
    const { recoveryCodes } = await addAuthenticator(person);
    const browser = app.anyone();
    expect((await browser.post('/sessions', { email: person.email, password })).body.code).toBe('second-factor-needed');
    const [answer] = await during(await replaced(person), () =>
      browser.post('/sessions/second-factor', { recoveryCode: recoveryCodes[0] }),
    );
    expect(outcome(answer)).toEqual([401, 'sign-in-over']);
    expect(await sessionsOf(person)).toBe(1);
  });

  test('by an address change that was asked for with it', async () => {
    const person = await kommun.person('Byter Adress');
    const email = 'min.nya@kommun.example';
    expectStatus(await person.api.post('/me/address', { email, password }), 202);
    await app.nest.get(AfterResponse).settled();
    const { rows } = await app.owner.query(
      "SELECT secret FROM notices WHERE kind = 'address-confirm' AND recipient_id = $1",
      [person.id],
    );
    const [answer] = await during(await replaced(person), () =>
      app.anyone().post(`/address-changes/${String(rows[0]?.secret)}/confirmation`),
    );
    expect(outcome(answer)).toEqual([410, 'address-link-over']);
  });
});

test('a password alone is not enough when a second factor is added meanwhile', async () => {
  const person = await kommun.person('Får En Faktor');
  const added: Statement = [
    "WITH held AS (SELECT id FROM accounts WHERE id = $1 FOR UPDATE) INSERT INTO second_factors (id, account_id, kind, name, created_at, secret, last_step) SELECT gen_random_uuid(), id, 'authenticator', 'Ny', now(), '\\x00', 0 FROM held",
    [await accountOf(person)],
  ];
  const [answer] = await during(added, () => app.anyone().post('/sessions', { email: person.email, password }));
  expect(outcome(answer)).toEqual([401, 'second-factor-needed']);
});

/** Operations whose effect outlasts the session, or the password, that they were requested with. */
const lasting: readonly (readonly [string, (person: Person) => Promise<Ask>])[] = [
  [
    'a token',
    async ({ api }) =>
      () =>
        api.post('/api-tokens', { name: 'Program', scope: 'write' }),
  ],
  [
    'an authenticator app',
    async ({ api }) => {
      const { secret } = expectStatus(await api.post('/me/second-factors/authenticator', { password }), 201).body;
      return () => api.post('/me/second-factors/authenticator/confirmation', { name: 'Telefon', code: codeOf(secret) });
    },
  ],
];
const byPassword: readonly (readonly [string, (person: Person) => Promise<Ask>])[] = [
  [
    'another address',
    async ({ api }) =>
      () =>
        api.post('/me/address', { email: 'annan@kommun.example', password }),
  ],
  [
    'a beginning of an authenticator app',
    async ({ api }) =>
      () =>
        api.post('/me/second-factors/authenticator', { password }),
  ],
  [
    'a beginning of a passkey',
    async ({ api }) =>
      () =>
        api.post('/me/second-factors/passkey', { password }),
  ],
  [
    'other recovery codes',
    async (person) => {
      await addAuthenticator(person);
      return () => person.api.post('/me/recovery-codes', { password });
    },
  ],
  [
    'a factor fewer',
    async (person) => {
      const { factorId } = await addAuthenticator(person);
      return () => person.api.post(`/me/second-factors/${factorId}/removal`, { password });
    },
  ],
];

describe('no lasting effect comes of', () => {
  test.each([...lasting, ...byPassword])('a session that ended elsewhere: %s', async (_, prepare) => {
    const person = await kommun.person('Utloggad Nyss');
    const [answer] = await during(await ended(person), await prepare(person));
    expect(outcome(answer)).toEqual([401, 'not-signed-in']);
  });

  test.each(byPassword)('a password that was replaced: %s', async (_, prepare) => {
    const person = await kommun.person('Nytt Lösenord');
    const ask = await prepare(person);
    const [answer] = await during(await replaced(person), ask);
    expect(outcome(answer)).toEqual([401, 'not-signed-in']);
  });

  test('a password of an administrator that was replaced: factors reset', async () => {
    const person = await kommun.person('Förlorar Faktorn');
    await addAuthenticator(person);
    const ada = await kommun.person('Ada Administratör', ['administrator']);
    const [answer] = await during(await replaced(ada), () =>
      ada.api.post(`/people/${person.id}/second-factor-reset`, { password }),
    );
    expect(outcome(answer)).toEqual([401, 'not-signed-in']);
  });
});
