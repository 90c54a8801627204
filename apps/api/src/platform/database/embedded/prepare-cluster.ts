import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  mkdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupProblem } from '../../config/startup-problem.js';
import { stateOfCluster } from './data-folder.js';
import { canReach, postgresUser } from './operating-system-user.js';
import type { OperatingSystemUser } from './operating-system-user.js';
import { copyPrograms, exists, findPostgresPrograms } from './postgres-programs.js';
import type { PostgresPrograms } from './postgres-programs.js';

/** A data folder that is ready to be started. */
export interface Cluster {
  readonly programs: PostgresPrograms;
  readonly folder: string;
  readonly logFile: string;
  readonly password: string;
  readonly passwordFile: string;
  readonly user: OperatingSystemUser | undefined;
}

const longestLog = 5_000_000;

/** Finds the programs and the data, or creates the data. `dataDir` is absolute and locked for this process. */
export async function prepareCluster(dataDir: string): Promise<Cluster> {
  const user = await postgresUser();
  const { programs, folder } = await place(dataDir, await findPostgresPrograms(), user);
  const passwordFile = join(dataDir, 'postgres.password');
  const logFile = join(dataDir, 'postgres.log');
  await readableByNobodyElse(logFile);
  if ((await stat(logFile)).size > longestLog) await truncate(logFile);
  const state = await stateOfCluster(folder, programs.major);
  if (state === 'empty') await writeFile(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  const password = (await readFile(passwordFile, 'utf8').catch(() => '')).trim();
  if (password === '') {
    throw new StartupProblem(
      `The password of the built-in database is missing: ${passwordFile}`,
      'Put the file back from a backup; it belongs to the data folder.',
    );
  }
  const cluster = { programs, folder, logFile, password, passwordFile, user };
  if (state === 'empty') await initialise(cluster);
  return cluster;
}

/**
 * Restricts the log file, since error messages may contain values of rows. Also for a log that an earlier version left
 * open to all.
 */
async function readableByNobodyElse(logFile: string): Promise<void> {
  await writeFile(logFile, '', { flag: 'a', mode: 0o600 });
  await chmod(logFile, 0o600);
}

/**
 * The places of data and programs. Run as root from a folder that nobody else may enter (root's home), PostgreSQL's own
 * user could read neither: then both are under /var/lib/stegvis, and a link in the data folder leads there.
 */
async function place(
  dataDir: string,
  programs: PostgresPrograms,
  user: OperatingSystemUser | undefined,
): Promise<{ programs: PostgresPrograms; folder: string }> {
  const wanted = join(dataDir, 'postgres');
  await refuseLostTarget(wanted);
  if (user === undefined) {
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    return { programs, folder: await realpath(wanted) };
  }
  // Others may pass through the data folder itself; what is secret in it has a mode of its own.
  const facts = await stat(dataDir);
  if (facts.uid === 0 && (facts.mode & 0o001) === 0) await chmod(dataDir, (facts.mode & 0o7777) | 0o011);
  const near = await canReach(wanted, user);
  const reachable = (await canReach(programs.postgres, user))
    ? programs
    : await copyPrograms(programs, '/var/lib/stegvis');
  if (!(await exists(wanted))) {
    const actual = near
      ? wanted
      : join('/var/lib/stegvis', createHash('sha256').update(dataDir).digest('hex').slice(0, 16), 'postgres');
    await rm(wanted, { force: true });
    await mkdir(actual, { recursive: true, mode: 0o755 });
    if (!near) await symlink(actual, wanted);
  }
  const folder = await realpath(wanted);
  await chown(folder, user.uid, user.gid);
  return { programs: reachable, folder };
}

/** A dangling link says that there was a database: a new and empty one would hide the loss. */
async function refuseLostTarget(wanted: string): Promise<void> {
  const target = await readlink(wanted).catch(() => undefined);
  if (target === undefined || (await exists(wanted))) return;
  throw new StartupProblem(
    `The built-in database is gone: ${wanted} points to ${target}, which does not exist.`,
    `Put a backup of that folder back. To begin anew with an empty database, remove ${wanted} first.`,
  );
}

/**
 * Creates the data in a folder beside and then renames it, so that an interrupted first start leaves nothing half made.
 */
async function initialise(cluster: Cluster): Promise<void> {
  const { folder, user } = cluster;
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const passwordCopy = `${draft}.password`;
  await writeFile(passwordCopy, cluster.password, { mode: 0o600 });
  if (user !== undefined) {
    await Promise.all([chown(draft, user.uid, user.gid), chown(passwordCopy, user.uid, user.gid)]);
  }
  try {
    await runInitdb(cluster, draft, passwordCopy);
    await rm(folder, { recursive: true });
    await rename(draft, folder);
  } finally {
    await rm(passwordCopy, { force: true });
  }
}

function runInitdb(cluster: Cluster, draft: string, passwordFile: string): Promise<void> {
  const flags = [
    '-D',
    draft,
    '--username=stegvis_owner',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(cluster.programs.initdb, flags, {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: draft,
      ...cluster.user,
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const failed = (reason: string): void => {
      reject(
        new StartupProblem(
          `The built-in database could not be made in ${cluster.folder}: ${reason}`,
          'See that the disk has room and the folder may be written to, or set DATABASE_URL.',
        ),
      );
    };
    child.on('error', (error) => {
      failed(error.message);
    });
    child.on('close', (code) => {
      if (code === 0) resolve();
      else failed(said.trim().split('\n').slice(-4).join(' '));
    });
  });
}
