import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { endWithNpm } from './setup/end-with-npm.mjs';
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

endWithNpm();

// The product runs in this same process: signals reach it once, its exit code is ours, and no orphan is left when it is
// killed.
const product = at('apps', 'api', 'dist', 'main.js');
process.argv[1] = product;
process.setSourceMapsEnabled(true);
await import(pathToFileURL(product).href);
