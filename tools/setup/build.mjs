import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { at, root, scriptOf } from './paths.mjs';
import { Refusal, runNode } from './run.mjs';

// Nx for scripts: no daemon that outlives the command, no terminal UI, no telemetry.
export const nxEnvironment = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' };

const stamp = at('node_modules', '.cache', 'stegvis', 'built');
const notSource = new Set(['node_modules', 'dist', 'dist-ssr', 'test', '.vite']);
const isTest = (name) => /\.(spec|db-spec)\.tsx?$/.test(name);

function* filesBelow(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (notSource.has(entry.name) || isTest(entry.name)) continue;
    if (entry.isDirectory()) yield* filesBelow(join(path, entry.name));
    else if (entry.isFile()) yield join(path, entry.name);
  }
}

/** A hash over all inputs of a build: the same hash means the same output. */
function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  const sources = ['package-lock.json', '.swcrc', 'tsconfig.base.json', 'nx.json', 'apps/api', 'apps/web', 'libs'];
  for (const source of sources) {
    for (const path of filesBelow(at(source))) hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

const outputs = [
  'apps/api/dist/main.js',
  'apps/web/dist/index.html',
  'apps/web/dist-ssr/render-page.js',
  ...['workflow', 'contract', 'wording', 'theme', 'notifications'].map((lib) => `libs/${lib}/dist/index.js`),
];

/** Builds some projects and their dependencies; Nx skips what did not change. */
export async function buildProjects(projects) {
  const chosen = projects.length === 0 ? [] : ['-p', projects.join(',')];
  const { code, output } = await runNode(
    scriptOf('nx'),
    ['run-many', '-t', 'build', ...chosen, '--outputStyle=static'],
    { env: nxEnvironment },
  );
  if (code !== 0) throw new Refusal(`The build failed:\n${output}`);
}

/** Builds what changed; returns at once when nothing did. */
export async function ensureBuilt(say = console.log) {
  const now = fingerprint();
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (now === before && outputs.every((path) => existsSync(at(path)))) return;
  say('Building ...');
  await buildProjects([]);
  const missing = outputs.filter((path) => !existsSync(at(path)));
  if (missing.length > 0) throw new Refusal(`The build left out ${missing.join(', ')}.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
