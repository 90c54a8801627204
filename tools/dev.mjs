import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { demandNode } from './setup/node-version.mjs';
import { at, root } from './setup/paths.mjs';
import { main } from './setup/run.mjs';

demandNode(20, 19);
if (existsSync(at('.env'))) process.loadEnvFile(at('.env'));
await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
});

const { watchBuild } = await import('./dev/watch-build.mjs');
const stopWatching = watchBuild((line) => console.log(`build  ${line}`));

const api = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', '--enable-source-maps', at('apps/api/dist/main.js')],
  { cwd: root, stdio: 'inherit', env: { ...process.env, DRAIN_SECONDS: '0' } },
);
const vite = [at('apps/web/node_modules/vite/bin/vite.js'), at('node_modules/vite/bin/vite.js')].find((path) =>
  existsSync(path),
);
const web = spawn(process.execPath, [vite ?? 'vite', '--clearScreen', 'false'], {
  cwd: at('apps/web'),
  stdio: 'inherit',
});
const children = [api, web];

let ending = false;
function stop() {
  if (ending) return;
  ending = true;
  stopWatching();
  for (const child of children) child.kill('SIGTERM');
  // Do not wait for an API that has not ended after its 25 seconds.
  setTimeout(() => process.exit(1), 30_000).unref();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
await Promise.all(
  children.map(
    (child) =>
      new Promise((resolve) => {
        child.on('exit', () => {
          stop();
          resolve();
        });
      }),
  ),
);
