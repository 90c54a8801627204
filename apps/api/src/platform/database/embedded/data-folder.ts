import { mkdir, readFile, readdir, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupProblem } from '../../config/startup-problem.js';
import { errorCode, errorMessage } from '../../error-code.js';
import { birthOf, commandOf, isAlive, waitUntilGone } from './processes.js';

/** Creates the folder and locks it for this process. The returned function unlocks it. */
export async function takeDataFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'stegvis.lock');
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  const mine = `${String(process.pid)} ${await birthOf(process.pid)}\n`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeFile(path, mine, { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw cannotWrite(folder, error);
      await refuseLiveHolder(folder, path);
      await unlink(path).catch(() => undefined);
    }
  }
  throw inUse(folder, 'another process');
}

async function refuseLiveHolder(folder: string, path: string): Promise<void> {
  const [pid, birth] = (await readFile(path, 'utf8').catch(() => '')).trim().split(' ');
  const holder = Number(pid);
  if (!Number.isInteger(holder) || holder <= 0 || holder === process.pid || !isAlive(holder)) return;
  if ((birth ?? '') !== '' && (await birthOf(holder)) !== birth) return;
  throw inUse(folder, `process ${String(holder)}`);
}

const inUse = (folder: string, who: string): StartupProblem =>
  new StartupProblem(
    `The data folder ${folder} is in use: the product already runs on it (${who}).`,
    'Stop that one first, or give this one a folder of its own with DATA_DIR.',
  );

function cannotWrite(folder: string, error: unknown): StartupProblem {
  return new StartupProblem(
    `The data folder ${folder} cannot be used: ${errorMessage(error)}`,
    'See that it is a folder that may be written to, or choose another with DATA_DIR.',
  );
}

/**
 * `empty`: to be created; `ours`: to be started. Everything else is refused, so that nobody's files are overwritten.
 */
export async function stateOfCluster(folder: string, major: string): Promise<'empty' | 'ours'> {
  const files: string[] = await readdir(folder).catch(() => []);
  if (files.length === 0) return 'empty';
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => '');
  if (version.trim() === major && files.includes('global') && files.includes('base')) return 'ours';
  if (version.trim() === '' || version.trim() === major) {
    throw new StartupProblem(
      `The folder ${folder} holds something that is not a whole PostgreSQL database.`,
      'Move it away (an interrupted first start may be deleted), put a backup in its place, or choose another folder with DATA_DIR.',
    );
  }
  throw new StartupProblem(
    `The database in ${folder} was made by PostgreSQL ${version.trim()}, this version brings ${major}.`,
    'Run the version of the product that made it, take a backup, and restore it into a new DATA_DIR.',
  );
}

/** Stops a server that a killed process left running, and removes the pid file of one that is gone. */
export async function clearPredecessor(folder: string): Promise<void> {
  const path = join(folder, 'postmaster.pid');
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const command = isAlive(pid) ? await commandOf(pid) : '';
  if (!command.includes(folder)) {
    // Another program may have the same pid now, and PostgreSQL would refuse to start because of it.
    await rm(path, { force: true });
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    if (await waitUntilGone(pid, 8_000)) return;
  }
}
