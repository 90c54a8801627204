import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus } from '../../../test/a-municipality.js';
import type { Municipality } from '../../../test/a-municipality.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';
import { ForgetKeptSecrets } from '../database/migrations/202611300131-forget-kept-secrets.js';
import { DataSource } from 'typeorm';

let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
});
afterAll(() => app.close());

const kept = async (): Promise<number> =>
  Number(
    (await app.owner.query("SELECT count(*)::int AS count FROM idempotency_keys WHERE body LIKE '%stv\\_%'")).rows[0]
      .count,
  );

test("a token's secret is in no table, and repeating the key gives no other secret", async () => {
  const { api } = kommun.administrator;
  const key = { 'idempotency-key': 'make-a-token' };
  const made = expectStatus(await api.post('/api-tokens', { name: 'Export', scope: 'write' }, key), 201).body;
  expect(await kept()).toBe(0);
  const program = app.anyone().with('authorization', `Bearer ${String(made.token)}`);
  const repeated = await program.post('/api-tokens', { name: 'Export', scope: 'write' }, key);
  expect([repeated.status, repeated.text.includes('stv_')]).toEqual([403, false]);
});

test('signing in stores no answer either', async () => {
  const person = await kommun.person('Två Gånger');
  const key = { 'idempotency-key': 'enter' };
  for (let times = 0; times < 2; times += 1) {
    const entered = expectStatus(
      await person.api.post('/sessions/current/organisation', { organisationId: kommun.id }, key),
      200,
    );
    expect(entered.headers.getSetCookie()).toHaveLength(1);
  }
});

test('the migration deletes secrets that were stored before, and no other answers', async () => {
  const row =
    "INSERT INTO idempotency_keys (organisation_id, caller, key_hash, request_hash, created_at, status, body) VALUES ($1, 'x', $2, '', now(), 201, $3)";
  await app.owner.query(row, [kommun.id, 'a', '{"token":"stv_abc"}']);
  await app.owner.query(row, [kommun.id, 'b', '{"name":"Anna"}']);
  const data = new DataSource({ type: 'postgres', url: app.database.url });
  await data.initialize();
  const runner = data.createQueryRunner();
  await new ForgetKeptSecrets().up(runner);
  await runner.release();
  await data.destroy();
  expect(await kept()).toBe(0);
  const { rows } = await app.owner.query(
    "SELECT relforcerowsecurity AS forced, (SELECT count(*)::int FROM idempotency_keys WHERE caller = 'x') AS left FROM pg_class WHERE relname = 'idempotency_keys'",
  );
  expect(rows).toEqual([{ forced: true, left: 1 }]);
});
