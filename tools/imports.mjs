import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import eslintConfig from '../eslint.config.mjs';
import { deadGlobs, deadPatterns } from './probes/dead-patterns.mjs';
import { unlistedPackages } from './probes/listed-packages.mjs';
import { at, readJson, root, scriptOf } from './setup/paths.mjs';
import { main, Refusal, runNode } from './setup/run.mjs';

// Checks the import rules: first that each pattern matches a file, then the manifests and the tree itself.
const config = at('.dependency-cruiser.cjs');
const left = new Set(['node_modules', 'dist', 'dist-ssr', '.vite', '.git', '.nx', '.data', 'tmp', 'coverage']);

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

const isTest = /\.(spec|db-spec|e2e)\.tsx?$|\/testing(\.ts$|\/)|^apps\/(api|web)\/test\/|^apps\/e2e\//;
/** Packages that nobody imports, because others of the same list need them beside them. */
const peers = { 'libs/notifications': ['rxjs'] };

function manifestProblems(files) {
  const manifest = readJson(at('package.json'));
  const shared = Object.keys(manifest.devDependencies);
  const read = (path) => ({ path, text: readFileSync(at(path), 'utf8'), isTest: isTest.test(path) });
  const projects = files
    .filter((file) => /^(apps|libs)\/[^/]+\/package\.json$/.test(file))
    .flatMap((path) => {
      const folder = path.replace(/\/package\.json$/, '');
      const code = files.filter((file) => file.startsWith(`${folder}/`) && /\.[cm]?tsx?$/.test(file)).map(read);
      const own = readJson(at(path));
      return unlistedPackages({ name: own.name, manifest: own, files: code, peers: peers[folder], shared });
    });
  // The packages of the whole workspace are also programs that are only called, so nobody has to import them.
  const tools = files.filter((file) => /^(tools\/.*|[^/]+)\.(mjs|cjs|ts)$/.test(file)).map(read);
  return [...projects, ...unlistedPackages({ name: manifest.name, manifest, files: tools, peers: shared })];
}

const refuse = (what, problems) => {
  if (problems.length > 0) throw new Refusal(`${what}:\n${problems.join('\n')}`);
};

await main(async () => {
  const { forbidden } = createRequire(import.meta.url)(config);
  const all = filesBelow(root);
  const files = all.filter((file) => /^(apps|libs)\//.test(file));
  refuse('Rules of .dependency-cruiser.cjs that refuse nothing', deadPatterns(forbidden, files.flatMap(withBuilt)));
  refuse('Patterns of eslint.config.mjs for no file', deadGlobs(eslintConfig, all));
  refuse('Manifests that say something else than the code', manifestProblems(files));
  const { code, output } = await runNode(scriptOf('dependency-cruiser', 'depcruise'), [
    '--config',
    config,
    'apps',
    'libs',
  ]);
  if (code !== 0) throw new Refusal(output.trimEnd());
  console.log('imports: every rule is awake, none is broken, and the manifests are true');
});
