import { relative } from 'node:path';
import { at, root, scriptOf } from '../setup/paths.mjs';
import { runNode } from '../setup/run.mjs';
import { Progress } from './progress.mjs';

const nodeOptions = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/**
 * Longer than the deadline of any test (jest.config.mjs), so that only what Jest itself cannot end is ended, such as an
 * endless loop.
 */
const quietSeconds = 900;

/**
 * Runs one Jest project and counts its tests, also when the run hangs or crashes. Each file is printed when it is
 * finished. A run without any tests is a failure, since its files may have been lost.
 */
export async function runJest(project, { extra = [], env = {}, say = console.log, ...own }) {
  const progress = new Progress();
  const { cwd = root, isStuck } = own;
  const skips = [];
  const onMessage = (message) => {
    const file = progress.take(message);
    if (file === undefined) return;
    skips.push(...file.skips);
    say(line(project, progress, file, cwd));
    if (file.failure !== '') say(beginning(file.failure));
  };
  const reporter = at('tools', 'test', 'progress-reporter.mjs');
  const { code, output, stuck } = await runNode(
    scriptOf('jest'),
    ['--selectProjects', project, `--reporters=${reporter}`, '--ci', ...extra],
    {
      cwd,
      env: { ...env, NODE_OPTIONS: [process.env.NODE_OPTIONS, ...nodeOptions].filter(Boolean).join(' ') },
      quietSeconds,
      onMessage,
      ...(isStuck && { isStuck: (quiet) => isStuck(progress, quiet) }),
    },
  );
  const counts = progress.counts();
  const unfinished = progress.files - progress.finishedFiles;
  const problem = problemOf({ code, stuck, counts, unfinished, running: progress.running() });
  return {
    ...counts,
    failed: counts.failed + (problem === '' ? 0 : 1),
    skips,
    output: problem === '' ? '' : `${output.trimEnd()}\n${problem}`,
  };
}

/** What went wrong beside the tests themselves; '' when nothing did. */
function problemOf({ code, stuck, counts, unfinished, running }) {
  const list = (titles) => titles.map((title) => `\n  ${title}`).join('');
  if (stuck && running.length > 0) return `It hung in:${list(running)}\n${unfinished} files were not finished.`;
  if (stuck) return `It hung outside of any test. ${unfinished} files were not finished.`;
  if (unfinished > 0) {
    return `Jest ended with code ${code} before ${unfinished} files were finished. It was in:${list(running)}`;
  }
  if (counts.passed + counts.failed === 0) return 'No tests were run.';
  return code !== 0 && counts.failed === 0 ? `Jest ended with code ${code}, though no test failed.` : '';
}

/** The first failures only, since hundreds of the same kind would hide everything else. */
function beginning(text) {
  const lines = text.split('\n').map((one) => (one.length > 500 ? `${one.slice(0, 500)} ...` : one));
  return lines.length <= 200
    ? lines.join('\n')
    : [...lines.slice(0, 200), `... ${lines.length - 200} more lines`].join('\n');
}

function line(project, { finishedFiles, files }, { file, seconds, passed, failed, skipped }, cwd) {
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  const place = `${finishedFiles}/${files}`;
  return `  ${failed > 0 ? 'FAILED' : 'ok    '} ${project.padEnd(8)} ${place.padStart(7)} ${seconds.toFixed(1).padStart(6)} s  ${relative(cwd, file)}: ${counts.filter(Boolean).join(', ')}`;
}
