import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import { expectStatus, invitationOf, password } from '../../../test/a-municipality.js';
import type { Api } from '../../../test/api-client.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';
import { Configuration } from '../../platform/config/configuration.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { checkRecords } from '../seals/check-records.js';
import { SealAuditTrail } from '../seals/seal-audit-trail.js';
import { DeliverNotices } from '../mail/deliver-notices.js';

const administrator = { name: 'Anna Ek', email: 'anna.ek@kommunen.example', password };
const demo = { organisation: { name: 'Demokommunen', kind: 'municipality' }, administrator, demo: true };

let app: RunningApp;
let api: Api;
let smtp: TestSmtp;
let other: RunningApp;
beforeAll(async () => {
  smtp = await startSmtp();
  app = await startApp();
  other = await startApp({ environment: { SMTP_URL: smtp.url, MAIL_FROM: 'Stegvis <stegvis@kommun.example>' } });
  api = app.anyone();
});
afterAll(async () => {
  await other.close();
  await app.close();
  await smtp.close();
});

async function rowsOf<Row extends object>(of: RunningApp, text: string, values: unknown[] = []): Promise<Row[]> {
  const { rows } = await of.owner.query<Row>(text, values);
  return rows;
}

/** The number of rows of the organisation in each of its tables. */
async function leftOf(organisation: string): Promise<Record<string, number>> {
  const tables = await rowsOf<{ name: string }>(
    app,
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organisation_id' UNION SELECT 'organisations'`,
  );
  expect(tables.length).toBeGreaterThan(15);
  const counted = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await rowsOf<{ count: number }>(
        app,
        `SELECT count(*)::int AS count FROM ${name} WHERE ${name === 'organisations' ? 'id' : 'organisation_id'} = $1`,
        [organisation],
      );
      return [name, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** All events without ids, which two builds on one day have in common. */
const story = `
  SELECT r.name, t.step, d.title, t.state, t.due_on, t.version, array_agg(e.type || ' ' || e.at || ' ' || coalesce(p.name, '') ORDER BY e.seq) AS events
  FROM tasks t JOIN rounds r ON r.id = t.round_id LEFT JOIN datasets d ON d.id = t.dataset_id
  JOIN task_events e ON e.task_id = t.id LEFT JOIN people p ON p.id = e.by_person_id
  GROUP BY t.id, r.name, t.step, d.title, t.state, t.due_on, t.version ORDER BY 1, 2, 3`;
/** Files of organisations, without drafts. */
const filesOf = async (of: RunningApp): Promise<string[]> =>
  (await readdir(join(of.nest.get(Configuration).values.dataDir, 'files')).catch(() => [])).filter(
    (name) => name !== 'drafts',
  );

async function organisationId(): Promise<string> {
  return String((await api.get('/organisations/current')).body.id);
}

test('a demo is built, with a municipality in various states', async () => {
  const building = api.post('/setup', demo, { 'idempotency-key': 'as-the-web-does' });
  const seen = await whileBuilding();
  const late = await app.anyone().post('/setup', demo);
  expect([(await building).status, late.status, late.body.code]).toEqual([201, 409, 'already-set-up']);
  expect(seen).toMatchObject({ needed: true, building: { done: expect.any(Number), total: expect.any(Number) } });
  expect((await app.anyone().post('/setup', demo)).body.code).toBe('already-set-up');
  expect((await app.anyone().get('/setup')).body).toEqual({ needed: false });
  const me = (await api.get('/me')).body;
  expect(me).toMatchObject({
    organisation: { demo: true },
    installationAdministrator: true,
    roles: [{ role: 'coordinator' }, { role: 'administrator' }],
  });
  expect((await api.get('/datasets')).body.total).toBe(40);
  expect(
    (await api.get('/people?limit=50')).body.items.filter((one: { email: string }) =>
      one.email.endsWith('@demokommunen.example'),
    ),
  ).toHaveLength(15);
});

async function whileBuilding(): Promise<unknown> {
  for (;;) {
    const { body } = await app.anyone().get('/setup');
    if (body.building !== undefined || body.needed === false) return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function soon<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, 600)).then(work);
}

test('one round is finished, one is in the middle of everything, one has just begun', async () => {
  const rounds = (await api.get('/rounds?sort=startsOn')).body.items;
  expect(rounds.map((round: { state: string }) => round.state)).toEqual(['completed', 'running', 'running']);
  const [pilot, middle] = rounds;
  const states = async (round: { id: string }): Promise<Record<string, number>> =>
    Object.fromEntries(
      (
        await rowsOf<{ state: string; count: number }>(
          app,
          'SELECT state, count(*)::int AS count FROM tasks WHERE round_id = $1 GROUP BY state ORDER BY state',
          [round.id],
        )
      ).map((row) => [row.state, row.count]),
    );
  expect(await states(pilot)).toEqual({ cancelled: 4, done: 48 });
  expect(Object.keys(await states(middle))).toEqual([
    'active',
    'blocked',
    'cancelled',
    'done',
    'in-review',
    'ready',
    'returned',
    'waiting',
  ]);
  expect((await rowsOf(app, `SELECT FROM round_datasets WHERE state = 'refused'`)).length).toBe(1);
  expect((await api.get(`/tasks?roundId=${String(middle.id)}&overdue=true`)).body.total).toBeGreaterThan(5);
  const open = (await api.get(`/tasks?roundId=${String(middle.id)}&limit=200`)).body.items;
  expect(
    open.filter(
      (task: { state: string; assignees: unknown[] }) => task.assignees.length === 0 && task.state === 'active',
    ),
  ).toHaveLength(1);
  const [span] = await rowsOf<{ first: string; last: string; days: number; future: number }>(
    app,
    `SELECT min(at)::date::text AS first, max(at)::date::text AS last, max(at)::date - min(at)::date AS days, count(*) FILTER (WHERE at > $1)::int AS future FROM audit_events`,
    [app.clock.now()],
  );
  expect(span).toMatchObject({ last: '2026-03-02', future: 0 });
  expect(span?.days).toBeGreaterThan(400);
  expect(
    (
      await rowsOf(app, 'SELECT FROM people WHERE substitute_id IS NOT NULL AND out_of_office_to > $1', [
        app.clock.now(),
      ])
    ).length,
  ).toBe(1);
  expect((await rowsOf(app, 'SELECT FROM comments')).length).toBeGreaterThan(8);
});

test('the same day gives the same demo, and no mail server gets any of its mail', async () => {
  const second = other.anyone();
  expectStatus(await second.post('/setup', demo), 201);
  expect(await rowsOf(other, story)).toEqual(await rowsOf(app, story));
  expectStatus(await second.post('/people', { name: 'Ny Person', email: 'ny.person@kommunen.example' }), 201);
  await other.nest.get(DeliverNotices).run();
  expect(smtp.messages).toEqual([]);
  const notices = await rowsOf<{ state: string; reason: string | null; count: number }>(
    other,
    'SELECT state, reason, count(*)::int AS count FROM notices GROUP BY 1, 2',
  );
  expect(notices).toEqual([{ state: 'suppressed', reason: 'demo', count: expect.any(Number) }]);
  expect(notices[0]?.count).toBeGreaterThan(20);
});

test('the built-in mailbox shows what would have been sent', async () => {
  await app.nest.get(DeliverNotices).run();
  expect((await api.get('/mailbox/messages')).body.total).toBeGreaterThan(5);
});

test('its record, which was written in one go, is sealed without findings', async () => {
  app.clock.advance(100);
  await app.nest.get(SealAuditTrail).sealAll();
  const records = [];
  for await (const record of checkRecords(app.nest.get(UnitOfWork), () => app.clock.now(), [])) records.push(record);
  expect(records).toMatchObject([{ demo: true, findings: [], verification: { waiting: 0, newFormFrom: 1 } }]);
  expect(records[0]?.verification?.head?.number).toBeGreaterThan(1_000);
});

test('anybody in it can be impersonated, in the demo only', async () => {
  const { self, people, mayDiscard } = (await api.get('/demo')).body;
  expect([self.name, mayDiscard]).toEqual(['Anna Ek', true]);
  expect(people.map((one: { role: string }) => one.role)).toEqual(
    expect.arrayContaining([
      'coordinator',
      'information-owner',
      'legal-counsel',
      'management',
      'system-maintainer',
      'project-leader',
    ]),
  );
  const owner = people.find((one: { role: string }) => one.role === 'information-owner');
  const seen = expectStatus(await api.post('/demo/sessions', { personId: owner.id }), 201).body;
  expect(seen).toMatchObject({
    person: { id: owner.id },
    installationAdministrator: false,
    permissions: { managePeople: false },
  });
  expect((await api.get('/tasks?assignee=me')).body.total).toBeGreaterThan(1);
  expect((await api.get('/organisations')).body.total).toBe(1);
  expect((await api.post('/demo/sessions', { personId: '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a' })).status).toBe(404);
  expect((await api.get('/demo')).body.self).toEqual(self);
  expectStatus(await api.post('/demo/sessions', { personId: self.id }), 201);
  const token = expectStatus(await api.post('/api-tokens', { name: 'Program', scope: 'write' }), 201).body.token;
  const program = app.anyone().with('authorization', `Bearer ${String(token)}`);
  expect((await program.post('/demo/sessions', { personId: owner.id })).status).toBe(403);
  expect((await program.delete('/organisations/current/demo')).status).toBe(403);
});

test('it is discarded completely while others work, and the installation is empty again', async () => {
  const organisation = await organisationId();
  const guest = app.anyone();
  const made = expectStatus(await api.post('/people', { name: 'Gäst', email: 'gast@kommunen.example' }), 201).body;
  expectStatus(await guest.post(`/invitations/${await invitationOf(app, made.id)}/acceptance`, { password }), 201);
  expect((await guest.delete('/organisations/current/demo')).status).toBe(403);
  expect(await filesOf(app)).toEqual([organisation]);
  const tasks = (await api.get('/tasks?open=true&limit=200')).body.items.filter((task: { state: string }) =>
    ['ready', 'active', 'waiting'].includes(task.state),
  );
  const move = async (task: { id: string; version: number }): Promise<number> =>
    (await api.command(task.id, task.version, { type: 'reschedule', dueOn: '2026-06-01', reason: 'Provar' })).status;
  // A person's requests are served in order: behind all of them a slow machine would refuse the one that matters here.
  const ahead = tasks.slice(0, 8).map(move);
  const [discarded, ...moved] = await Promise.all([
    soon(() => api.delete('/organisations/current/demo')),
    ...ahead,
    soon(() => Promise.all(tasks.slice(8).map(move))),
  ]);
  expect(discarded.status).toBe(204);
  expect([...new Set(moved.flat())].filter((status) => ![200, 401, 404, 409, 412, 429, 503].includes(status))).toEqual(
    [],
  );
  expect(await leftOf(organisation)).toEqual({});
  expect(await rowsOf(app, 'SELECT email FROM accounts')).toEqual([]);
  expect(await filesOf(app)).toEqual([]);
  app.clock.advance(1);
  expect((await guest.get('/me')).status).toBe(401);
  expect((await app.anyone().get('/setup')).body).toEqual({ needed: true });
});

test('an interrupted build leaves nothing behind', async () => {
  const cut = api.post('/setup', demo);
  expect(await whileBuilding()).toMatchObject({ needed: true });
  const interrupt = () =>
    rowsOf(
      app,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
    );
  // Between two transactions there is nothing to interrupt.
  while ((await soon(interrupt)).length === 0);
  expect((await cut).status).toBeGreaterThanOrEqual(500);
  expect(await rowsOf(app, 'SELECT FROM organisations')).toEqual([]);
  expect(await filesOf(app)).toEqual([]);
  expect((await app.anyone().get('/setup')).body).toEqual({ needed: true });
});

test('a real organisation is never discarded, and stays when the demo beside it is', async () => {
  const real = expectStatus(
    await api.post('/setup', {
      ...demo,
      demo: false,
      organisation: { name: 'Verkliga kommunen', kind: 'municipality' },
    }),
    201,
  ).body.organisation.id;
  expect((await api.delete('/organisations/current/demo')).status).toBe(404);
  expect((await api.get('/demo')).status).toBe(404);
  const client = await app.owner.connect();
  await client.query(`BEGIN; SELECT set_config('app.organisation', '${String(real)}', true)`);
  await expect(client.query('SELECT discard_demo_organisation($1)', [real])).rejects.toThrow('not a demo');
  await client.query('ROLLBACK');
  client.release();
  const made = expectStatus(
    await api.post('/organisations', {
      organisation: { name: 'Demokommunen', kind: 'municipality' },
      administrator: { name: 'Anna Ek', email: administrator.email },
      demo: true,
    }),
    201,
  ).body.organisation;
  expect(made.demo).toBe(true);
  expectStatus(await api.post('/sessions/current/organisation', { organisationId: made.id }), 200);
  await rowsOf(app, 'DELETE FROM memberships WHERE organisation_id = $1', [real]);
  expect((await api.delete('/organisations/current/demo')).status).toBe(204);
  expect(await leftOf(made.id)).toEqual({});
  expect(Object.keys(await leftOf(real))).toContain('people');
  const again = expectStatus(await app.anyone().post('/sessions', { email: administrator.email, password }), 201).body;
  expect(again).toMatchObject({ organisation: { id: real, demo: false }, roles: [{ role: 'administrator' }] });
});
