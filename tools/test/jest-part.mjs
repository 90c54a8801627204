import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../setup/run.mjs';
import { scriptOf } from '../setup/paths.mjs';
import { tally } from './tally.mjs';

const nodeOptions = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** Runs one Jest project and counts its tests. No tests at all is a failure: a suite that vanished is not green. */
export async function runJest(project, { extra = [], env = {}, timeoutSeconds }) {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-jest-'));
  const file = join(folder, 'report.json');
  const options = [process.env.NODE_OPTIONS, ...nodeOptions].filter(Boolean).join(' ');
  const { code, output } = await runNode(
    scriptOf('jest'),
    ['--ci', '--selectProjects', project, '--json', '--outputFile', file, ...extra],
    {
      env: { NODE_OPTIONS: options, ...env },
      timeoutSeconds,
    },
  );
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, skips: [], output };
  const counts = tally(report);
  // Jest prints the report on standard output as well; people read the rest.
  const readable = output
    .split('\n')
    .filter((line) => !line.startsWith('{"numFailedTestSuites"'))
    .join('\n');
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, output: `${readable}\nNo tests were run.` };
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, output: readable };
  return { ...counts, output: readable };
}
