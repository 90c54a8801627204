import { existsSync, readFileSync } from 'node:fs';
import { at } from '../setup/paths.mjs';
import { main, Refusal } from '../setup/run.mjs';
import { pages } from './pages.mjs';

await main(async () => {
  const stale = Object.entries(await pages()).filter(
    ([path, text]) => !existsSync(at(path)) || readFileSync(at(path), 'utf8') !== text,
  );
  if (stale.length > 0) {
    throw new Refusal(`Stale: ${stale.map(([path]) => path).join(', ')}. Run npm run docs and commit what it writes.`);
  }
  console.log('docs: fresh');
});
