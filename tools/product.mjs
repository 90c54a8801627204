import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { endWithNpm } from './setup/end-with-npm.mjs';
import { demandNode } from './setup/node-version.mjs';
import { at } from './setup/paths.mjs';
import { main, Refusal } from './setup/run.mjs';

// Runs one of the product's processes (main, worker) or commands with the settings of `npm start`: node
// tools/product.mjs backup [...]
demandNode(20, 19);
const [command = ''] = process.argv.splice(2, 1);
const program = at('apps', 'api', 'dist', `${command}.js`);
await main(async () => {
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'));
  if (!existsSync(program)) throw new Refusal(`The product has to be built first: npm run build`);
});
endWithNpm();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(program).href);
