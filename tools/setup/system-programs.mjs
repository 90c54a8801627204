import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal, run } from './run.mjs';

export const redis = {
  name: 'Redis (redis-server)',
  variable: 'REDIS_SERVER_PATH',
  commands: ['redis-server', 'valkey-server'],
  places: ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'],
  aptPackage: 'redis-server',
};

export const chromium = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  places: [
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  aptPackage: 'chromium',
};

function find(program) {
  const told = process.env[program.variable];
  if (told !== undefined && told !== '') {
    if (existsSync(told)) return told;
    throw new Refusal(`${program.variable} says ${told}, but there is nothing.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => program.commands.map((command) => join(folder, command)));
  return [...onPath, ...program.places].find((path) => existsSync(path));
}

async function aptInstall(packages) {
  const asRoot = process.getuid?.() === 0;
  const command = asRoot ? [] : ['sudo', '-n'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = async (...args) => {
    const [program = 'apt-get', ...rest] = [...command, 'apt-get', ...args];
    return run(program, rest, { env, quietSeconds: 600 });
  };
  const updated = await apt('update', '-q');
  if (updated.code !== 0) return updated;
  // The package's own Redis service is not needed: the tests start theirs on a free port.
  return apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/**
 * Finds the programs that tests need, installing what is missing where that is possible.
 * @returns {Promise<Record<string, string>>} the environment variables with their paths
 */
export async function ensurePrograms(programs, say) {
  const missing = programs.filter((program) => find(program) === undefined);
  if (missing.length > 0 && existsSync('/usr/bin/apt-get')) {
    say(`Installing ${missing.map((program) => program.name).join(' and ')} ...`);
    const { code, output } = await aptInstall(missing.map((program) => program.aptPackage));
    if (code !== 0) say(output.trimEnd().split('\n').slice(-5).join('\n'));
  }
  const stillMissing = programs.filter((program) => find(program) === undefined);
  if (stillMissing.length > 0) {
    const names = stillMissing.map((program) => program.name).join(' and ');
    const packages = stillMissing.map((program) => program.aptPackage).join(' ');
    const variables = stillMissing.map((program) => program.variable).join(' and ');
    throw new Refusal(
      `The tests need ${names}. Install with: apt-get install ${packages}\n(or say where it is in ${variables}), then run npm test again.`,
    );
  }
  return Object.fromEntries(programs.map((program) => [program.variable, find(program)]));
}
