import { writeFileSync } from 'node:fs';
import { buildProjects } from '../setup/build.mjs';
import { at } from '../setup/paths.mjs';
import { main } from '../setup/run.mjs';

await main(async () => {
  await buildProjects(['api']);
  const { pages } = await import('./pages.mjs');
  for (const [path, text] of Object.entries(await pages())) {
    writeFileSync(at(path), text);
    console.log(`wrote ${path}`);
  }
});
