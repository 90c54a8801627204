import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupProblem } from '../../config/startup-problem.js';
import { addressOf } from './embedded-postgres.js';
import { exists } from './postgres-programs.js';
import { commandOf, isAlive } from './processes.js';

/** For commands that need an existing database, so that nothing is created in a folder that was named by mistake. */
export async function demandBuiltIn(dataDir: string): Promise<void> {
  if (await exists(join(dataDir, 'postgres', 'PG_VERSION'))) return;
  throw new StartupProblem(
    `There is no built-in database in ${dataDir}.`,
    'Name its folder with DATA_DIR, or another database with DATABASE_URL.',
  );
}

/** The address of the built-in server that already runs on the data folder; undefined when none does. */
export async function runningPostgres(dataDir: string): Promise<string | undefined> {
  await demandBuiltIn(dataDir);
  const folder = await realpath(join(dataDir, 'postgres'));
  // The server's pid file holds pid, folder, start time and port.
  const [pid, , , port] = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => ''))
    .split('\n')
    .map((line) => line.trim());
  const process = Number(pid);
  if (!Number.isInteger(process) || process <= 0 || !isAlive(process) || !(await commandOf(process)).includes(folder)) {
    return undefined;
  }
  const password = (await readFile(join(dataDir, 'postgres.password'), 'utf8').catch(() => '')).trim();
  return addressOf(password, Number(port));
}
