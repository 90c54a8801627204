import { readFileSync } from 'node:fs';
import { ensureBuilt, nxEnvironment } from '../setup/build.mjs';
import { at, scriptOf } from '../setup/paths.mjs';
import { Refusal, runNode } from '../setup/run.mjs';
import { chromium, redis } from '../setup/system-programs.mjs';
import { runJest } from './jest-part.mjs';

/** A compiler or a linter prints nothing while it works, so the limit is many times what a loaded machine needs. */
const quietSeconds = 1800;

/** A check without tests of its own counts as one test. */
const verdict = (code, output) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
  skips: [],
  output,
});

const script =
  (path, ...args) =>
  async () => {
    const { code, output } = await runNode(path, args, { quietSeconds });
    return verdict(code, output);
  };

const nx = (target) => async () => {
  const { code, output } = await runNode(scriptOf('nx'), ['run-many', '-t', target, '--outputStyle=static'], {
    env: nxEnvironment,
    quietSeconds,
  });
  return verdict(code, output);
};

async function checkLockfile() {
  const lines = readFileSync(at('package-lock.json'), 'utf8').split('\n');
  // Only "resolved" would bind npm to one registry; "url" of a funding entry is never fetched.
  const bound = lines.filter((line) => /"resolved": "(https?|git)/.test(line));
  return verdict(
    bound.length === 0 ? 0 : 1,
    `package-lock.json names a registry or a repository:\n${bound.slice(0, 5).join('\n')}`,
  );
}

async function build() {
  try {
    await ensureBuilt(() => undefined);
    return verdict(0, '');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return verdict(1, error.message);
  }
}

/**
 * In the order in which they begin, two at a time: quick parts that often fail come first, after the build that others
 * need.
 */
export const parts = [
  { name: 'lockfile', run: checkLockfile },
  { name: 'build', run: build, byNx: true },
  { name: 'format', run: script(scriptOf('prettier'), '--check', '--log-level', 'warn', at('.')) },
  { name: 'lint', run: nx('lint'), byNx: true },
  { name: 'typecheck', run: nx('typecheck'), byNx: true },
  { name: 'imports', run: script(at('tools', 'imports.mjs')) },
  { name: 'probes', run: script(at('tools', 'probes', 'main.mjs')) },
  { name: 'generators', run: script(at('tools', 'generate', 'prove.mjs')) },
  { name: 'runner', run: script(at('tools', 'test', 'prove.mjs')) },
  { name: 'unit', run: (options) => runJest('unit', options) },
  // Checks the answers of some benchmarks that use every part of the stage, not their times: a benchmark that no longer
  // runs would only be noticed on the day when it is needed.
  {
    name: 'bench',
    run: script(
      at('tools', 'bench', 'main.mjs'),
      'read-task',
      'command',
      'board',
      'start',
      'first-page',
      '--short',
      '--as-built',
    ),
    needs: ['build'],
    programs: [chromium],
  },
  { name: 'component', run: (options) => runJest('component', options) },
  { name: 'bundle', run: script(at('tools', 'test', 'bundle.mjs')), needs: ['build'] },
  { name: 'docs', run: script(at('tools', 'docs', 'check.mjs')), needs: ['build'] },
  {
    name: 'database',
    // Three on two cores: a test waits for PostgreSQL, mails or a page some of its time.
    run: (options) => runJest('database', { ...options, extra: ['--maxWorkers=3', ...options.extra] }),
    needs: ['build'],
    alone: true,
    programs: [redis],
  },
  {
    name: 'browser',
    run: (options) => runJest('browser', { ...options, extra: ['--maxWorkers=3', ...options.extra] }),
    needs: ['build'],
    alone: true,
    programs: [chromium, redis],
  },
];
