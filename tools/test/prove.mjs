import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../setup/paths.mjs';
import { runJest } from './jest-part.mjs';

// The runner judges all other tests, so it is checked here with tests that hang, crash and fail on purpose.
const folder = mkdtempSync(join(tmpdir(), 'stegvis-runner-'));
const problems = [];
const config = at('tools', 'test', 'proof', 'jest.config.cjs');

/** Runs some of the files in the folder `proof`, and requires these counts and these words in the output. */
async function demand(what, files, { workers, isStuck, counts, words = [], pattern = `(${files.join('|')})\\.proof` }) {
  const said = [];
  const pidFile = join(folder, 'pid');
  // A new cache: one that knows how long a file took would make Jest decide by itself whether it starts workers.
  const cache = mkdtempSync(join(folder, 'cache-'));
  const result = await runJest('proof', {
    extra: ['--config', config, `--maxWorkers=${workers}`, `--cacheDirectory=${cache}`, '--testPathPatterns', pattern],
    env: { PROOF_FILE: pidFile },
    say: (text) => said.push(text),
    isStuck,
  });
  const { passed, failed, skipped } = result;
  const text = [...said, result.output].join('\n');
  if (`${passed} ${failed} ${skipped}` !== counts.join(' ')) {
    problems.push(`${what}: ${passed} passed, ${failed} failed, ${skipped} skipped, not ${counts.join(', ')}\n${text}`);
  }
  for (const word of words) if (!text.includes(word)) problems.push(`${what}: "${word}" is not said\n${text}`);
  if (files.includes('hangs')) await untilGone(Number(readFileSync(pidFile, 'utf8')));
}

/** Waits until a process that a test had started has ended; otherwise this check hangs and says what it waits for. */
async function untilGone(pid) {
  for (let waited = 1; isAlive(pid); waited += 1) {
    if (waited % 100 === 0) console.log(`process ${pid}, which a test had started, still runs`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const hangs = (finishedFiles) => (progress) =>
  progress.finishedFiles === finishedFiles && progress.running().some((name) => name.endsWith('hangs for ever'));

try {
  await demand('a test that hangs in a worker', ['passes', 'hangs'], {
    workers: 2,
    isStuck: hangs(1),
    counts: [2, 1, 1],
    words: ['passes.proof.cjs: 1 passed, 1 skipped', 'It hung in:', 'hangs for ever', '1 files were not finished'],
  });
  await demand('a test that hangs in Jest itself', ['hangs'], {
    workers: 1,
    isStuck: hangs(0),
    counts: [1, 1, 0],
    words: ['hangs.proof.cjs: hangs for ever'],
  });
  await demand('Jest crashes', ['crashes'], {
    workers: 1,
    counts: [1, 1, 0],
    words: ['before 1 files were finished', 'crashes.proof.cjs: crashes'],
  });
  await demand('a worker crashes', ['passes', 'crashes'], {
    workers: 2,
    counts: [2, 1, 1],
    words: ['crashes.proof.cjs'],
  });
  await demand('a test fails', ['fails'], { workers: 1, counts: [1, 1, 0], words: ['Expected: 2', 'FAILED'] });
  await demand('a file fails after its tests', ['breaks'], {
    workers: 1,
    counts: [1, 1, 0],
    words: ['broken afterwards'],
  });
  await demand('a file cannot be loaded', ['unloadable'], {
    workers: 1,
    counts: [0, 1, 0],
    words: ['not to be loaded'],
  });
  await demand('no test at all', [], { workers: 1, pattern: 'no-such-file', counts: [0, 1, 0], words: ['No tests'] });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'runner: it tells what happened' : `runner: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
