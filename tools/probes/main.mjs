import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stegvisPlugin } from '../eslint/stegvis-plugin.mjs';
import { layGround, write } from './ground.mjs';
import { importViolations } from './import-violations.mjs';
import { lintViolations, typeViolations } from './violations.mjs';

// A check that has never refused anything may be broken, so this plants one violation for each rule and requires that
// it is reported.
const root = fileURLToPath(new URL('../..', import.meta.url));
const { ground, cleanFiles } = layGround(root);
const bin = (path) => join(root, 'node_modules', path);

/** Runs a program of the workspace in the probe's folder; never throws, since the exit code is part of the result. */
function run(script, ...args) {
  const env = {
    ...process.env,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    NX_WORKSPACE_DATA_DIRECTORY: join(ground, '.nx/workspace-data'),
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [bin(script), ...args],
      { cwd: ground, env, maxBuffer: 64 << 20 },
      (error, stdout, stderr) => resolve({ failed: error !== null, stdout, stderr }),
    );
  });
}

const problems = [];
let passed = 0;
function demand(holds, problem) {
  if (holds) passed += 1;
  else problems.push(problem);
}

/** Every rule needs a violation here: one that nobody has ever seen refuse anything may be asleep. */
function demandProofs(rules, violations) {
  const proven = new Set(violations.map(([rule]) => rule));
  for (const rule of rules) demand(proven.has(rule), `${rule} has no probe`);
}

async function cruise() {
  const { stdout, stderr, failed } = await run(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '-T',
    'json',
    'apps',
    'libs',
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not answer: ${stderr}`);
  return {
    failed,
    violations: JSON.parse(stdout).summary.violations.map((found) => ({ rule: found.rule.name, from: found.from })),
  };
}

async function probeImports() {
  const before = await cruise();
  demand(
    !before.failed && before.violations.length === 0,
    `imports: the clean ground is refused: ${JSON.stringify(before.violations)}`,
  );
  for (const [, file, text] of importViolations) write(ground, typeof text === 'string' ? { [file]: text } : text);
  const { violations } = await cruise();
  for (const [rule, file] of importViolations) {
    demand(
      violations.some((found) => found.rule === rule && found.from === file),
      `imports: ${rule} did not refuse ${file}`,
    );
  }
  const planted = new Set(
    importViolations.flatMap(([, file, text]) => (typeof text === 'string' ? [file] : Object.keys(text))),
  );
  const astray = violations.filter((found) => !planted.has(found.from));
  demand(astray.length === 0, `imports: clean files are refused: ${JSON.stringify(astray)}`);
  for (const file of planted) rmSync(join(ground, file));
}

async function probeTypes() {
  write(ground, {
    'libs/workflow/src/kind.ts': `export type Kind = 'a';\n`,
    ...Object.fromEntries(typeViolations.map(([, file, text]) => [file, text])),
  });
  const { stdout } = await run('typescript/bin/tsc', '-p', 'libs/workflow/tsconfig.json', '--pretty', 'false');
  for (const [code, file] of typeViolations) {
    demand(
      stdout.split('\n').some((line) => line.startsWith(`${file}(`) && line.includes(`error ${code}:`)),
      `types: ${code} did not refuse ${file}\n${stdout}`,
    );
  }
  demand(!stdout.includes('libs/workflow/src/index.ts'), `types: a clean file is refused: ${stdout}`);
  for (const [, file] of typeViolations) rmSync(join(ground, file));
}

async function probeLint() {
  // Without a cached project graph the boundary rule says "skipped" and accepts everything.
  const graph = await run('nx/dist/bin/nx.js', 'show', 'projects', '--json');
  demand(
    !graph.failed && graph.stdout.includes('workflow'),
    `lint: Nx finds no projects: ${graph.stdout}${graph.stderr}`,
  );
  write(ground, Object.fromEntries(lintViolations.map(([, file, text]) => [file, text])));
  const { stdout, stderr, failed } = await run(
    'eslint/bin/eslint.js',
    '--max-warnings',
    '0',
    '--format',
    'json',
    'apps',
    'libs',
  );
  if (!stdout.startsWith('[')) throw new Error(`eslint did not answer: ${stderr}`);
  const rulesOf = new Map(
    JSON.parse(stdout).map((file) => [
      relative(ground, file.filePath),
      file.messages.map((message) => message.ruleId ?? message.message),
    ]),
  );
  demand(failed, 'lint: violations do not make it fail');
  for (const [rule, file] of lintViolations) {
    demand(
      (rulesOf.get(file) ?? []).includes(rule),
      `lint: ${rule} did not refuse ${file}, found ${rulesOf.get(file)}`,
    );
  }
  for (const file of cleanFiles) {
    demand(
      (rulesOf.get(file) ?? ['not looked at']).length === 0,
      `lint: clean ${file} is refused: ${rulesOf.get(file)}`,
    );
  }
}

try {
  const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
  demandProofs(
    forbidden.map((rule) => rule.name),
    importViolations,
  );
  demandProofs(
    Object.keys(stegvisPlugin.rules).map((name) => `stegvis/${name}`),
    lintViolations,
  );
  await Promise.all([probeImports(), probeTypes()]);
  await probeLint();
} finally {
  if (process.argv.includes('--keep')) console.log(`kept: ${ground}`);
  else rmSync(ground, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(`probes: ${passed} held, ${problems.length} did not`);
process.exitCode = problems.length === 0 ? 0 : 1;
