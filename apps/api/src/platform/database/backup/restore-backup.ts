import { mkdir, mkdtemp, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '../../config/configuration.js';
import { StartupProblem } from '../../config/startup-problem.js';
import { applicationLogin } from '../application-login.js';
import { takeDataFolder } from '../embedded/data-folder.js';
import { startEmbedded } from '../embedded/start-embedded.js';
import { nowhere } from '../installation-mark.js';
import { migrateDatabase } from '../migrate.js';
import { ensureRoles } from '../roles.js';
import { loadBackup } from './load-backup.js';
import type { Manifest } from './manifest.js';
import { withOwner } from './owner.js';
import { checkArchive } from './read-archive.js';

export interface RestoreOrder {
  readonly configuration: Configuration;
  readonly path: string;
  readonly replace: boolean;
  /** A part of the name of what is moved aside. */
  readonly stamp: string;
}

interface Target {
  readonly ownerUrl: string;
  readonly appUrl: string | undefined;
  readonly filesFolder: string;
}

const drafts = 'restoring-';
const parts = ['postgres', 'postgres.password', 'postgres.log', 'files', 'installation.mark'];

/**
 * Restores everything or nothing: existing data is touched only when the whole backup has been read, verified and
 * loaded.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Manifest> {
  const manifest = await checkArchive(order.path);
  const { databaseUrl } = order.configuration.values;
  await (databaseUrl === undefined ? intoFolder(order, manifest) : intoDatabase(order, manifest, databaseUrl));
  return manifest;
}

/** Creates the built-in database in a folder of its own, which replaces the old one at the end. */
async function intoFolder(order: RestoreOrder, manifest: Manifest): Promise<void> {
  const { dataDir } = order.configuration.values;
  const giveBack = await takeDataFolder(dataDir);
  // The name is new each time, since the place of PostgreSQL is derived from it.
  const draft = await mkdtemp(join(dataDir, drafts));
  try {
    const there = await present(dataDir, ['postgres', 'files']);
    if (there.length > 0 && !order.replace) throw used(dataDir);
    const server = await startEmbedded(draft);
    try {
      await load(order, manifest, { ownerUrl: server.url, appUrl: undefined, filesFolder: join(draft, 'files') });
    } finally {
      await server.stop();
    }
    await moveAside(dataDir, parts, order.stamp);
    for (const name of await present(draft, parts)) await rename(join(draft, name), join(dataDir, name));
    // Deletes this draft, and those of restores that were killed, since a draft holds everything that a backup does.
    // Nobody needs it any more.
    for (const name of await readdir(dataDir)) if (name.startsWith(drafts)) await remove(join(dataDir, name));
  } catch (error) {
    await remove(draft);
    throw error;
  } finally {
    await giveBack();
  }
}

async function intoDatabase(order: RestoreOrder, manifest: Manifest, ownerUrl: string): Promise<void> {
  const { dataDir, databaseAppUrl } = order.configuration.values;
  if ((await present(dataDir, ['files'])).length > 0 && !order.replace) throw used(dataDir);
  await mkdir(dataDir, { recursive: true });
  const draft = await mkdtemp(join(dataDir, drafts));
  try {
    await load(order, manifest, { ownerUrl, appUrl: databaseAppUrl, filesFolder: join(draft, 'files') });
    await moveAside(dataDir, ['files', 'installation.mark'], order.stamp);
    for (const name of await present(draft, ['files'])) await rename(join(draft, name), join(dataDir, name));
  } finally {
    await remove(draft);
  }
}

async function load(
  { path, replace }: RestoreOrder,
  manifest: Manifest,
  { ownerUrl, appUrl, filesFolder }: Target,
): Promise<void> {
  const login = appUrl === undefined ? applicationLogin(ownerUrl) : undefined;
  await withOwner(ownerUrl, (client) => ensureRoles(client, login));
  await loadBackup({ ownerUrl, path, manifest, filesFolder, replace });
  await migrateDatabase(ownerUrl, login);
  // A backup from before the mark existed has none yet.
  await withOwner(ownerUrl, (client) =>
    client.query('INSERT INTO installation_mark (place) VALUES ($1) ON CONFLICT (one) DO UPDATE SET place = $1', [
      nowhere,
    ]),
  );
}

const used = (dataDir: string): StartupProblem =>
  new StartupProblem(
    `The data folder ${dataDir} is in use: it holds a database or files.`,
    'Nothing has been touched. Name an empty one with DATA_DIR, or say --replace: then what is there is moved aside, into a folder beside it.',
  );

/** The names that exist; an empty folder does not count. */
async function present(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) {
    const facts = await stat(join(folder, name)).catch(() => undefined);
    if (facts === undefined || (facts.isDirectory() && (await readdir(join(folder, name))).length === 0)) continue;
    found.push(name);
  }
  return found;
}

async function moveAside(folder: string, names: readonly string[], stamp: string): Promise<void> {
  const there = await present(folder, names);
  if (there.length === 0) return;
  const aside = join(folder, `replaced-${stamp}`);
  await mkdir(aside, { mode: 0o700 });
  for (const name of there) await rename(join(folder, name), join(aside, name));
}

/** Also deletes a database in another place that only a link leads to. */
async function remove(draft: string): Promise<void> {
  const database = await realpath(join(draft, 'postgres')).catch(() => undefined);
  for (const path of [database, draft]) if (path !== undefined) await rm(path, { recursive: true, force: true });
}
