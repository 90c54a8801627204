import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartupProblem } from '../../config/startup-problem.js';

const run = promisify(execFile);

/** The user that PostgreSQL runs as when the product runs as root, which PostgreSQL itself refuses. */
export interface OperatingSystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Undefined when the product does not run as root: then PostgreSQL runs as the same user. */
export async function postgresUser(): Promise<OperatingSystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await lookUp();
  if (known !== undefined) return known;
  try {
    await makeUser();
  } catch {
    // It is tried again below, where a failure is explained.
  }
  const made = await lookUp();
  if (made !== undefined) return made;
  throw new StartupProblem(
    'PostgreSQL does not run as root, and no operating-system user "postgres" could be made for it.',
    'Make one (useradd --system postgres), start as another user, or set DATABASE_URL.',
  );
}

async function makeUser(): Promise<void> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  } catch {
    await run('adduser', ['-S', '-D', '-H', 'postgres']);
  }
}

async function lookUp(): Promise<OperatingSystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** Whether this user can enter the folder. Root's home is usually closed to others. */
export async function canReach(folder: string, user: OperatingSystemUser): Promise<boolean> {
  for (let at = dirname(folder); ; at = dirname(at)) {
    const facts = await stat(at);
    const bit = facts.uid === user.uid ? 0o100 : facts.gid === user.gid ? 0o010 : 0o001;
    if ((facts.mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
