import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import pg from 'pg';
import { DeliverNotices } from '../src/modules/mail/deliver-notices.js';
import type { Manifest } from '../src/platform/database/backup/manifest.js';
import { openOwner } from '../src/platform/database/backup/owner.js';
import { readArchive } from '../src/platform/database/backup/read-archive.js';
import { restoreBackup } from '../src/platform/database/backup/restore-backup.js';
import { writeBackup, type BackupOrder } from '../src/platform/database/backup/write-backup.js';
import { readConfiguration } from '../src/platform/config/configuration.js';
import { openDatabase } from '../src/platform/database/open-database.js';
import { aMunicipality, expectStatus, password } from './a-municipality.js';
import { databaseOfAPlainOwner } from './plain-owner.js';
import { RoundStory } from './round-story.js';
import { startApp, type RunningApp } from './start-app.js';
import { emptyDatabase, type TestDatabase } from './test-database.js';

const logger = { info: () => undefined, warn: () => undefined };
const takenAt = '2026-03-02T08:00:00.000Z';
const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 7)]);
let folder: string;
let smtp: TestSmtp;
let app: RunningApp;
let story: RoundStory;
let environment: Record<string, string>;
let path: string;
let manifest: Manifest;
let fileUrl: string;
let token: string;
let invited: string[];
const ended: (() => Promise<unknown>)[] = [];

/**
 * A real organisation with tasks, files and planned mail, another one beside it, and a backup that is taken while
 * people work.
 */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stegvis-backup-'));
  smtp = await startSmtp();
  environment = { SMTP_URL: smtp.url, MAIL_FROM: 'Stegvis <stegvis@kommun.example>', DATA_DIR: join(folder, 'source') };
  app = await startApp({ environment });
  story = await RoundStory.begin(app, { datasets: 0 });
  await story.finish(1);
  const { api } = story.team.coordinator;
  const id = await story.taskId(2);
  const uploaded = expectStatus(
    await api.upload(`/tasks/${id}/evidence?check=minutes`, 'Protokoll.pdf', content, 'application/pdf'),
    201,
  ).body;
  fileUrl = String(uploaded.url);
  token = String(expectStatus(await api.post('/api-tokens', { name: 'Program', scope: 'read' }), 201).body.token);
  const other = await aMunicipality(app);
  await app.nest.get(DeliverNotices).run();
  smtp.clear();
  invited = ['vantar1@kommun.example', 'waits2@kommun.example'];
  for (const email of invited) {
    expectStatus(
      await other.administrator.api.post('/people', { name: 'Väntar "på" mejl\\N', email, invite: true }),
      201,
    );
  }
  path = join(folder, 'first.tar.gz');
  let working = true;
  const work = [0, 1, 2].map(async (hand) => {
    for (let count = 0; working; count += 1) {
      await other.administrator.api.post('/people', {
        name: 'Under arbete',
        email: `w${String(hand)}.${String(count)}@work.example`,
        invite: false,
      });
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  manifest = await writeBackup(orderOf(app.database, 'source', path));
  working = false;
  await Promise.all(work);
});
afterAll(async () => {
  for (const end of ended.toReversed()) await end();
  await app.close();
  await smtp.close();
  await rm(folder, { recursive: true, force: true });
});

const orderOf = ({ url, appUrl }: TestDatabase, data: string, to: string): BackupOrder => ({
  logins: { ownerUrl: url, appUrl },
  filesFolder: join(folder, data, 'files'),
  path: to,
  takenAt,
});

/** Hashes every table by its sorted lines, and every file by its content. */
async function hashesOf(backup: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  await readArchive(backup, async (name, stream) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const all = Buffer.concat(chunks);
    const sorted = name.startsWith('tables/') ? all.toString().split('\n').toSorted().join('\n') : all;
    if (name !== 'manifest.json') hashes[name] = createHash('sha256').update(sorted).digest('hex');
  });
  return hashes;
}
const without = (hashes: Record<string, string>, ...tables: string[]): object =>
  Object.fromEntries(
    Object.entries(hashes).filter(([name]) => !tables.includes(name.replace(/^tables\/|\.copy$/g, ''))),
  );

async function ownedByAPlainOwner(): Promise<TestDatabase> {
  const database = await databaseOfAPlainOwner(`keeper_${String(process.pid)}_${String(ended.length)}`);
  ended.push(() => database.drop());
  return database;
}
async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
async function release(url: string): Promise<void> {
  await query(url, 'DELETE FROM mail_hold_of_installation');
}
const onSuperuser = (url: string): string => url.replace(/\/\/[^@]+@/, '//owner@');

describe('a backup', () => {
  test('is one file that only its owner can read, taken at one moment while people work', async () => {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(manifest.missingFiles).toBe(0);
    expect(manifest.files).toHaveLength(1);
    expect(manifest.files[0]?.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(
      manifest.tables.filter(({ name, rows }) => ['people', 'tasks', 'notices'].includes(name) && rows > 1),
    ).toHaveLength(3);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
    await expect(writeBackup(orderOf(app.database, 'source', path))).rejects.toThrow(/There is a file already/);
  });

  test("restored into a PostgreSQL of one's own is the same in every row and file; mail is held, and nobody is signed in", async () => {
    const target = await ownedByAPlainOwner();
    const there = join(folder, 'own');
    await restoreBackup({
      configuration: readConfiguration({ DATABASE_URL: target.url, DATA_DIR: there }),
      path,
      replace: false,
      stamp: 'first',
    });
    const again = join(folder, 'own.tar.gz');
    const second = await writeBackup(orderOf(target, 'own', again));
    expect(without(await hashesOf(again), 'installation_mark')).toEqual(
      without(await hashesOf(path), 'installation_mark'),
    );
    expect(second.tables.map(({ name, rows }) => [name, rows])).toEqual(
      manifest.tables.map(({ name, rows }) => [name, rows]),
    );
    expect(second.counters).toEqual(manifest.counters);
    // No transaction is restored in part, although people were at work: each of them wrote an audit row too.
    expect(
      await query(
        onSuperuser(target.url),
        'SELECT email FROM people p WHERE NOT EXISTS (SELECT FROM audit_events e WHERE e.subject_id = p.id)',
      ),
    ).toEqual([]);
    expect(
      await query(
        onSuperuser(target.url),
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND NOT relforcerowsecurity",
      ),
    ).toEqual([]);

    const restored = await startApp({ environment: { ...environment, DATA_DIR: there }, database: target });
    ended.push(() => restored.close());
    const { coordinator } = story.team;
    expect((await restored.anyone().get('/me', { cookie: coordinator.api.cookieHeader })).status).toBe(401);
    expect((await restored.anyone().get('/me', { authorization: `Bearer ${token}` })).status).toBe(401);
    expect((await app.anyone().get('/me', { authorization: `Bearer ${token}` })).status).toBe(200);
    const anew = restored.anyone();
    expectStatus(await anew.post('/sessions', { email: coordinator.email, password }), 201);
    const loaded = await fetch(`${restored.url}${fileUrl}`, { headers: { cookie: anew.cookieHeader } });
    expect(Buffer.from(await loaded.arrayBuffer()).equals(content)).toBe(true);

    smtp.clear();
    await restored.nest.get(DeliverNotices).run();
    expect(smtp.messages).toEqual([]);
    await release(onSuperuser(target.url));
    await restored.nest.get(DeliverNotices).run();
    await restored.nest.get(DeliverNotices).run();
    expect(smtp.messages.flatMap((message) => message.recipients).toSorted()).toEqual(invited.toSorted());
    // Mail that was released stays released at the next start.
    expect(await settled(target.url, there)).toBe(false);
  });

  test('restored into the built-in database is the same, and the next one can be taken from it', async () => {
    const there = join(folder, 'built-in');
    const configuration = readConfiguration({ DATA_DIR: there });
    await restoreBackup({ configuration, path, replace: false, stamp: 'first' });
    const before = await openOwner(configuration);
    const idle = join(folder, 'idle.tar.gz');
    await writeBackup({ logins: before.logins, filesFolder: join(there, 'files'), path: idle, takenAt });
    await before.close();
    expect(without(await hashesOf(idle), 'installation_mark')).toEqual(
      without(await hashesOf(path), 'installation_mark'),
    );
    const opened = await openDatabase({ configuration, logger, migrate: true });
    try {
      expect(opened.restored).toBe(true);
      const beside = await openOwner(configuration);
      expect(beside.logins.appUrl).toBe(opened.url);
      const running = join(folder, 'running.tar.gz');
      const taken = await writeBackup({
        logins: beside.logins,
        filesFolder: join(there, 'files'),
        path: running,
        takenAt,
      });
      await beside.close();
      expect(taken.tables.find(({ name }) => name === 'sessions')?.rows).toBe(0);
      const touched = [
        'installation_mark',
        'sessions',
        'password_resets',
        'api_tokens',
        'invitations',
        'notices',
        'mail_hold_of_installation',
        'known_browsers',
      ];
      expect(without(await hashesOf(running), ...touched)).toEqual(without(await hashesOf(path), ...touched));
      await writeFile(join(there, 'stegvis.lock'), '1 \n');
      await expect(restoreBackup({ configuration, path, replace: true, stamp: 'beside' })).rejects.toThrow(
        /is in use: the product already runs/,
      );
    } finally {
      await opened.close();
    }
    await expect(restoreBackup({ configuration, path, replace: false, stamp: 'again' })).rejects.toThrow(
      /is in use: it holds a database or files/,
    );
    await mkdir(join(there, 'restoring-killed', 'postgres'), { recursive: true });
    await restoreBackup({ configuration, path, replace: true, stamp: 'aside' });
    expect((await readdir(join(there, 'replaced-aside'))).toSorted()).toEqual(
      expect.arrayContaining(['files', 'postgres', 'postgres.password']),
    );
    expect((await readdir(there)).filter((name) => name.startsWith('restoring'))).toEqual([]);
    const anew = await openDatabase({ configuration, logger, migrate: true });
    expect(anew.restored).toBe(true);
    await anew.close();
    const next = await openDatabase({ configuration, logger, migrate: true });
    expect(next.restored).toBe(false);
    await next.close();
  });
});

async function settled(url: string, dataDir: string): Promise<boolean> {
  const opened = await openDatabase({
    configuration: readConfiguration({ DATABASE_URL: url, DATA_DIR: dataDir }),
    logger,
    migrate: true,
  });
  await opened.close();
  return opened.restored;
}

describe('an invalid backup', () => {
  test.each([
    [
      'damaged',
      (bytes: Buffer) => {
        bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
        return bytes;
      },
    ],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 2_000)],
    ['something else', () => Buffer.from('no backup at all')],
  ])('is refused before anything is changed: %s', async (name, spoil) => {
    const target = await emptyDatabase();
    try {
      const spoilt = join(folder, `${name.replace(' ', '-')}.tar.gz`);
      await writeFile(spoilt, spoil(await readFile(path)));
      const order = {
        configuration: readConfiguration({ DATABASE_URL: target.url, DATA_DIR: join(folder, 'untouched') }),
        path: spoilt,
        replace: true,
        stamp: 'x',
      };
      await expect(restoreBackup(order)).rejects.toMatchObject({
        name: 'StartupProblem',
        remedy: expect.stringMatching(/Nothing has been touched/),
      });
      expect(await query(target.url, "SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([]);
    } finally {
      await target.drop();
    }
  });
});

describe('a database that is not empty', () => {
  test('is refused, or moved aside on request, where the product sees nothing of it', async () => {
    const target = await ownedByAPlainOwner();
    const configuration = readConfiguration({ DATABASE_URL: target.url, DATA_DIR: join(folder, 'twice') });
    const order = { configuration, path, replace: false, stamp: 'one' };
    await restoreBackup(order);
    await rm(join(folder, 'twice', 'files'), { recursive: true });
    await expect(restoreBackup(order)).rejects.toThrow(/The database is in use/);
    const connected = new pg.Client({ connectionString: target.url });
    await connected.connect();
    await expect(restoreBackup({ ...order, replace: true })).rejects.toThrow(/Somebody else is connected/);
    await connected.end();
    expect(await settled(target.url, join(folder, 'twice'))).toBe(true);
    await restoreBackup({ ...order, replace: true });
    const [aside] = await query(
      target.url,
      "SELECT nspname::text AS name FROM pg_namespace WHERE nspname LIKE 'replaced\\_%'",
    );
    expect(
      await query(onSuperuser(target.url), `SELECT count(*)::int AS count FROM ${String(aside?.['name'])}.people`),
    ).toEqual(await query(onSuperuser(target.url), 'SELECT count(*)::int AS count FROM public.people'));
    await expect(
      query(target.appUrl, `SET ROLE stegvis_app; SELECT FROM ${String(aside?.['name'])}.people`),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await settled(target.url, join(folder, 'twice'))).toBe(true);
  });
});

describe('a database that was restored by other means', () => {
  test('is recognised by its place, and by an older beat', async () => {
    const target = await emptyDatabase();
    const there = join(folder, 'other-means');
    try {
      await restoreBackup({
        configuration: readConfiguration({ DATABASE_URL: target.url, DATA_DIR: there }),
        path,
        replace: false,
        stamp: 'm',
      });
      expect(await settled(target.url, there)).toBe(true);
      expect(await settled(target.url, there)).toBe(false);
      const held = async (): Promise<boolean> =>
        (await query(target.url, "SELECT FROM notices WHERE state = 'planned' AND due_at < now()")).length === 0 ||
        (await query(target.url, "SELECT to_regclass('mail_hold_of_installation') AS there"))[0]?.['there'] !== null;
      // This is what a dump looks like that was loaded into another server.
      await query(target.url, "UPDATE notices SET due_at = now() WHERE state = 'planned'");
      await query(target.url, "UPDATE installation_mark SET place = '42/' || split_part(place, '/', 2)");
      expect([await settled(target.url, there), await held(), await settled(target.url, there)]).toEqual([
        true,
        true,
        false,
      ]);
      // This is what a snapshot of yesterday looks like.
      await query(target.url, "UPDATE notices SET due_at = now() WHERE state = 'planned'");
      await query(target.url, 'UPDATE installation_mark SET beat = beat - 1');
      expect([await settled(target.url, there), await held(), await settled(target.url, there)]).toEqual([
        true,
        true,
        false,
      ]);
    } finally {
      await target.drop();
    }
  });
});
