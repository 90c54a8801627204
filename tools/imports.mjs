import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { deadPatterns } from './probes/dead-patterns.mjs';
import { at, root, scriptOf } from './setup/paths.mjs';
import { main, Refusal, runNode } from './setup/run.mjs';

// Checks the import rules: first that each pattern matches a file, then the tree itself.
const config = at('.dependency-cruiser.cjs');
const left = new Set(['node_modules', 'dist', 'dist-drawing', '.vite']);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (left.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [relative(root, path).replaceAll('\\', '/')];
  });
}

/** An import may resolve to a source file or to its build output, whichever exists. */
const withBuilt = (file) =>
  [file, file.replace('/src/', '/dist/')].flatMap((path) => [path, path.replace(/\.ts$/, '.js')]);

await main(async () => {
  const { forbidden } = createRequire(import.meta.url)(config);
  const files = ['apps', 'libs'].flatMap((folder) => filesBelow(at(folder)));
  const asleep = deadPatterns(forbidden, files.flatMap(withBuilt));
  if (asleep.length > 0) {
    throw new Refusal(`Rules of .dependency-cruiser.cjs that refuse nothing:\n${asleep.join('\n')}`);
  }
  const { code, output } = await runNode(scriptOf('dependency-cruiser', 'depcruise'), [
    '--config',
    config,
    'apps',
    'libs',
  ]);
  if (code !== 0) throw new Refusal(output.trimEnd());
  console.log('imports: every rule is awake, and none is broken');
});
