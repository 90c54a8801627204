import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import tar from 'tar-stream';
import { StartupProblem } from '../../config/startup-problem.js';
import { product } from '../../docs/product.js';
import { Counted } from './counted.js';
import { backupForm, filePrefix, manifestName, tableEntry } from './manifest.js';
import type { Manifest } from './manifest.js';
import { readSnapshot } from './read-snapshot.js';
import type { Logins } from './read-snapshot.js';

export interface BackupOrder {
  readonly logins: Logins;
  /** The folder with the installation's files. */
  readonly filesFolder: string;
  readonly path: string;
  readonly takenAt: string;
}

/** Writes one file with everything in it, readable by its owner only. It gets its name when it is complete. */
export async function writeBackup({ logins, filesFolder, path, takenAt }: BackupOrder): Promise<Manifest> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  if (
    await stat(path).then(
      () => true,
      () => false,
    )
  ) {
    throw new StartupProblem(`There is a file already: ${path}`, 'Name another one.');
  }
  const staging = await mkdtemp(join(dirname(path), '.stegvis-backup-'));
  const draft = join(staging, 'backup');
  try {
    // The database comes first: a file is on the disk before a row names it, and never changes.
    const { named, ...snapshot } = await readSnapshot(logins, staging);
    const pack = tar.pack();
    const written = pipeline(pack, createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }));
    written.catch(() => undefined);
    for (const { name, size } of snapshot.tables) {
      await add(pack, tableEntry(name), size, createReadStream(join(staging, name)));
      await rm(join(staging, name));
    }
    const files = await addFiles(pack, filesFolder);
    const copied = new Map(files.map(({ name, sha256 }) => [name.split('/').at(-1), sha256]));
    const missingFiles = [...named].filter(([key, sha256]) => copied.get(key) !== sha256).length;
    const manifest: Manifest = {
      form: backupForm,
      product: product.apiVersion,
      takenAt,
      ...snapshot,
      files,
      missingFiles,
    };
    const text = Buffer.from(JSON.stringify(manifest));
    await add(pack, manifestName, text.length, Readable.from([text]));
    pack.finalize();
    await written;
    await rename(draft, path);
    await syncFolder(dirname(path));
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function add(pack: tar.Pack, name: string, size: number, content: Readable): Promise<Counted> {
  const counted = new Counted();
  const entry = pack.entry({ name, size, mode: 0o600 });
  content.on('error', (error) => counted.destroy(error));
  for await (const chunk of content.pipe(counted)) if (!entry.write(chunk)) await once(entry, 'drain');
  entry.end();
  return counted;
}

/** Adds all files. An upload in progress has no row yet, and another name. */
async function addFiles(pack: tar.Pack, folder: string): Promise<Manifest['files']> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile() && /^[0-9a-f-]{36}$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const files: Manifest['files'] = [];
  for (const path of names) {
    // The file was removed since, with its row; the caller counts files that rows of the snapshot name.
    const file = await open(path).catch(() => undefined);
    if (file === undefined) continue;
    const { size } = await file.stat();
    const name = `${filePrefix}${path.slice(folder.length + 1).replaceAll('\\', '/')}`;
    const counted = await add(pack, name, size, file.createReadStream());
    files.push({ name, size, sha256: counted.digest() });
  }
  return files;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().catch(() => undefined);
  await handle.close();
}
