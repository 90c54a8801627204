import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { checkRecords } from '../src/modules/seals/seals.door.js';
import { beforeFirst, sealOf } from '../src/modules/seals/audit-chain.js';
import { SealAuditTrail } from '../src/modules/seals/seal-audit-trail.js';
import { storedSeals } from '../src/modules/seals/stored-seals.query.js';
import { DeliverNotices } from '../src/modules/mail/deliver-notices.js';
import { readConfiguration } from '../src/platform/config/configuration.js';
import { applicationLogin } from '../src/platform/database/application-login.js';
import { withOwner } from '../src/platform/database/backup/owner.js';
import { restoreBackup } from '../src/platform/database/backup/restore-backup.js';
import { listTables, readCounters } from '../src/platform/database/backup/tables.js';
import { writeBackup } from '../src/platform/database/backup/write-backup.js';
import { migrations } from '../src/platform/database/migrations/index.js';
import { ensureRoles } from '../src/platform/database/roles.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { expectStatus, password } from './a-municipality.js';
import type { Api } from './api-client.js';
import { databaseOfAPlainOwner } from './plain-owner.js';
import { RoundStory } from './round-story.js';
import { startApp, type RunningApp } from './start-app.js';
import type { TestDatabase } from './test-database.js';

const takenAt = '2026-03-02T08:00:00.000Z';
const invited = 'vantar@kommun.example';
const names = migrations.map(({ name }) => name);
/** The newest migration of the first version that wrote backups. */
const oldest = names.findIndex((name) => name.startsWith('create-set-up-codes-'));
const versions = [oldest, Math.floor((oldest + names.length - 2) / 2), names.length - 2].map((index) => ({
  newest: names[index] ?? '',
  index,
}));

let folder: string;
let smtp: TestSmtp;
let app: RunningApp;
let story: RoundStory;
let cookie: string;
let seen: unknown;
let leaver: string;
const lastDay = '2026-03-06';
const endsRoles = names.findIndex((name) => name.startsWith('end-roles-with-the-last-day-'));
const ended: (() => Promise<unknown>)[] = [];
const settings = (dataDir: string): Record<string, string> => ({
  SMTP_URL: smtp.url,
  MAIL_FROM: 'Stegvis <stegvis@kommun.example>',
  DATA_DIR: dataDir,
});

/** An organisation that has worked for a while, with planned mail and a sealed record. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stegvis-older-'));
  smtp = await startSmtp();
  app = await startApp({ environment: settings(join(folder, 'source')) });
  story = await RoundStory.begin(app, { datasets: 1 });
  await story.finish(1);
  await app.nest.get(DeliverNotices).run();
  expectStatus(
    await story.town.administrator.api.post('/people', { name: 'Väntar', email: invited, invite: true }),
    201,
  );
  cookie = story.team.coordinator.api.cookieHeader;
  seen = await tasksSeenBy(story.team.coordinator.api);
  const leaving = await story.town.person('Slutar Snart', ['archivist']);
  await story.town.administrator.api.post(`/people/${leaving.id}/departure`, { lastDay });
  // As an older version would have given it: without an end.
  await app.owner.query('UPDATE role_assignments SET valid_to = NULL WHERE person_id = $1', [leaving.id]);
  leaver = leaving.id;
  app.clock.advance(600);
  await app.nest.get(SealAuditTrail).sealAll();
});
afterAll(async () => {
  for (const end of ended.toReversed()) await end();
  await app.close();
  await smtp.close();
  await rm(folder, { recursive: true, force: true });
});

const tasksSeenBy = async (api: Api): Promise<unknown> =>
  expectStatus(await api.get(`/tasks?roundId=${story.roundId}&limit=100`), 200).body;

const asSuperuser = (url: string): string => url.replace(/\/\/[^@]+@/, '//owner@');

async function plainDatabase(): Promise<TestDatabase> {
  const database = await databaseOfAPlainOwner(`older_${String(process.pid)}_${String(ended.length)}`);
  ended.push(() => database.drop());
  return database;
}

/** A database whose schema ends at this migration, as an older version of the product would have left it. */
async function databaseUntil(index: number): Promise<TestDatabase> {
  const database = await plainDatabase();
  await withOwner(database.url, (client) => ensureRoles(client, applicationLogin(database.url)));
  const source = new DataSource({
    type: 'postgres',
    url: database.url,
    installExtensions: false,
    migrations: migrations.slice(0, index + 1).map(({ step }) => step),
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
  await withOwner(asSuperuser(database.url), (older) =>
    withOwner(asSuperuser(app.database.url), (newer) => copyRows(newer, older)),
  );
  return database;
}

/** Copies every row of every table that both have, without the columns that the older one does not have yet. */
async function copyRows(newer: pg.Client, older: pg.Client): Promise<void> {
  await older.query('SET session_replication_role = replica');
  const known = new Map((await listTables(newer)).map((table) => [table.name, table.columns]));
  const tables = await listTables(older);
  const knowsCauses = tables.some(({ name, columns }) => name === 'audit_events' && columns.includes('cause_id'));
  for (const { name, columns } of tables) {
    const { rows } = await newer.query<{ rows: string }>(
      name === 'audit_seals' && !knowsCauses
        ? `SELECT coalesce(json_agg(to_jsonb(t) || '{"form":2}'), '[]')::text AS rows FROM audit_seals t`
        : `SELECT coalesce(json_agg(t), '[]')::text AS rows FROM ${name} t`,
    );
    const shared = columns
      .filter((column) => known.get(name)?.includes(column))
      .map((column) => pg.escapeIdentifier(column))
      .join(', ');
    await older.query(`DELETE FROM ${name}`);
    await older.query(
      `INSERT INTO ${name} (${shared}) OVERRIDING SYSTEM VALUE SELECT ${shared} FROM json_populate_recordset(NULL::${name}, $1)`,
      [rows[0]?.rows],
    );
  }
  if (!knowsCauses) await sealAsBefore(older);
  const there = await readCounters(newer);
  for (const [counter, last] of Object.entries(there)) {
    const [table = '', column = ''] = counter.split('.');
    await older.query('SELECT setval(pg_get_serial_sequence($1, $2), $3) WHERE to_regclass($1) IS NOT NULL', [
      table,
      column,
      last,
    ]);
  }
}

/** Seals in the second form, which holds no causes, as an older version did. */
async function sealAsBefore(older: pg.Client): Promise<void> {
  const unitOfWork = app.nest.get(UnitOfWork);
  for (const organisation of await unitOfWork.organisations()) {
    await unitOfWork.read(organisation, async (sql) => {
      let { hash } = beforeFirst;
      for await (const { number, event, content, sealedAt } of storedSeals(sql)) {
        if (event === null || content === null) throw new Error(`Seal ${String(number)} has no event`);
        hash = sealOf(hash, number, event, { form: 2, sealedAt, content });
        await older.query('UPDATE audit_seals SET hash = $3 WHERE organisation_id = $1 AND number = $2', [
          organisation,
          number,
          hash,
        ]);
      }
      await older.query('UPDATE audit_chains SET hash = $2 WHERE organisation_id = $1', [organisation, hash]);
    });
  }
}

async function backupOf({ url, appUrl }: TestDatabase, name: string): Promise<string> {
  const path = join(folder, `${name}.tar.gz`);
  await writeBackup({ logins: { ownerUrl: url, appUrl }, filesFolder: join(folder, 'source', 'files'), path, takenAt });
  return path;
}

describe('a backup of an older version', () => {
  test.each(versions)('is migrated when it is restored, and works: $newest', async ({ index }) => {
    const path = await backupOf(await databaseUntil(index), `until-${String(index)}`);
    const target = await plainDatabase();
    const there = join(folder, `restored-${String(index)}`);
    const manifest = await restoreBackup({
      configuration: readConfiguration({ DATABASE_URL: target.url, DATA_DIR: there }),
      path,
      replace: false,
      stamp: 'older',
    });
    expect(manifest.migrations).toEqual(names.slice(0, index + 1));

    const log: unknown[] = [];
    const restored = await startApp({
      environment: settings(there),
      database: target,
      log: (line) => log.push(line['msg']),
    });
    ended.push(() => restored.close());
    restored.clock.advance(600);
    expect(log).toContain(
      'this database was put back from a copy: mail is held, and whoever was signed in has to sign in again',
    );
    expect(
      (await restored.owner.query<{ name: string }>('SELECT name FROM migrations ORDER BY id')).rows.map(
        ({ name }) => name,
      ),
    ).toEqual(names);
    // Nobody is signed in; after signing in everything is there and can be used.
    expect((await restored.anyone().get('/me', { cookie })).status).toBe(401);
    const api = restored.anyone();
    expectStatus(await api.post('/sessions', { email: story.team.coordinator.email, password }), 201);
    expect(await tasksSeenBy(api)).toEqual(seen);
    // Migrations also correct rows when the owner of the tables is no superuser, whom row-level security binds.
    const { items } = expectStatus(await api.get(`/role-assignments?personId=${leaver}`), 200).body;
    expect(items).toEqual([expect.objectContaining({ role: 'archivist', to: index < endsRoles ? lastDay : null })]);
    expectStatus(await api.post('/datasets', { title: 'Ny datamängd', unit: 'Teknik' }), 201);
    // The record is intact over the migrations in between.
    const findings: unknown[] = [];
    const unitOfWork = restored.nest.get(UnitOfWork);
    for await (const record of checkRecords(unitOfWork, () => restored.clock.now(), [])) {
      findings.push(...record.findings);
    }
    expect(findings).toEqual([]);
    // Mail is held until somebody releases it.
    smtp.clear();
    await restored.nest.get(DeliverNotices).run();
    expect(smtp.messages).toEqual([]);
    await restored.owner.query('DELETE FROM mail_hold_of_installation');
    await restored.nest.get(DeliverNotices).run();
    expect(smtp.messages.flatMap(({ recipients }) => recipients)).toContain(invited);
  });
});

test('a backup of a newer version is refused with the reason, and nothing is changed', async () => {
  const newer = await databaseUntil(names.length - 1);
  await withOwner(asSuperuser(newer.url), (client) =>
    client.query("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'from-the-future-9999999999999')"),
  );
  const path = await backupOf(newer, 'newer');
  const target = await plainDatabase();
  const there = join(folder, 'untouched');
  const order = {
    configuration: readConfiguration({ DATABASE_URL: target.url, DATA_DIR: there }),
    path,
    replace: true,
    stamp: 'newer',
  };
  await expect(restoreBackup(order)).rejects.toMatchObject({
    name: 'StartupProblem',
    message: expect.stringMatching(/made by a newer version of the product \(from-the-future/),
    remedy: expect.stringMatching(/Nothing has been touched\. Restore it with that version/),
  });
  await withOwner(target.url, async (client) => {
    expect(
      (await client.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")).rows,
    ).toEqual([]);
  });
  expect(await readdir(there).catch(() => [])).toEqual([]);
});
