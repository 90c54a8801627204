import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at, root } from '../setup/paths.mjs';
import { main, Refusal } from '../setup/run.mjs';
import { lostPaths } from './lost-paths.mjs';
import { pages } from './pages.mjs';
import { queryFilesAmiss } from './query-files.mjs';

const left = new Set(['node_modules', '.git', '.nx', '.data', '.vite', 'tmp', 'coverage']);

/** All files and folders of the tree, relative to its root, including build output, which docs/operations.md names. */
function placesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (left.has(entry.name)) return [];
    const path = join(folder, entry.name);
    const place = relative(root, path).replaceAll('\\', '/');
    return entry.isDirectory() ? [place, ...placesBelow(path)] : [place];
  });
}

await main(async () => {
  const stale = Object.entries(await pages()).filter(
    ([path, text]) => !existsSync(at(path)) || readFileSync(at(path), 'utf8') !== text,
  );
  if (stale.length > 0) {
    throw new Refusal(`Stale: ${stale.map(([path]) => path).join(', ')}. Run npm run docs and commit what it writes.`);
  }
  const places = placesBelow(root);
  // CHANGELOG.md names paths as they were at the time.
  const written = places.filter(
    (place) => place.endsWith('.md') && !place.includes('/dist') && place !== 'CHANGELOG.md',
  );
  const lost = written.flatMap((page) => lostPaths(page, readFileSync(at(page), 'utf8'), places));
  if (lost.length > 0) throw new Refusal(`Paths that lead nowhere:\n${lost.join('\n')}`);
  const source = 'apps/api/src/';
  const queryFiles = places
    .filter((place) => place.startsWith(source) && place.endsWith('.query.ts'))
    .map((place) => place.slice(source.length));
  const decision = 'docs/decisions/0027-where-statements-are-written-by-hand.md';
  const amiss = queryFilesAmiss(readFileSync(at(decision), 'utf8'), queryFiles);
  if (amiss.length > 0) throw new Refusal(`${decision}:\n${amiss.join('\n')}`);
  console.log('docs: fresh, every path leads somewhere, and every *.query.ts has its figures');
});
