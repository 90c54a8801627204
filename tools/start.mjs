import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { demandNode } from './setup/node-version.mjs';
import { at, root } from './setup/paths.mjs';
import { main } from './setup/run.mjs';

demandNode(20, 19);
await main(async () => {
  process.chdir(root);
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'));
  await ensureInstalled();
  await ensureBuilt();
});

// When npm is killed, nobody would be left to stop the product: it stops itself.
if (process.env.npm_lifecycle_event !== undefined) {
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}

// The product takes over this very process: signals reach it once, its exit code is ours, and no orphan is left when it is killed.
const product = at('apps', 'api', 'dist', 'main.js');
process.argv[1] = product;
process.setSourceMapsEnabled(true);
await import(pathToFileURL(product).href);
