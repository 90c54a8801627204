import { describe, expect, test } from '@jest/globals';
import { Progress } from './progress.mjs';

const file = 'a.spec.ts';
const begin = (progress: Progress, name: string) => progress.take({ type: 'test-start', file, name });
const end = (progress: Progress, name: string, status: string) =>
  progress.take({ type: 'test-end', file, name, status });

function begun(): Progress {
  const progress = new Progress();
  progress.take({ type: 'run', files: 2 });
  progress.take({ type: 'file-start', file });
  return progress;
}

describe('the progress of a run of Jest', () => {
  test('counts the tests of a file that has not ended, and names the running one', () => {
    const progress = begun();
    expect(progress.running()).toEqual([`${file}: before its first test`]);
    begin(progress, 'one');
    end(progress, 'one', 'passed');
    begin(progress, 'two');
    expect(progress.counts()).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(progress.running()).toEqual([`${file}: two`]);
  });

  test('counts a finished file by its own report, and names what was skipped', () => {
    const progress = begun();
    begin(progress, 'one');
    end(progress, 'one', 'passed');
    const tests = [
      { name: 'one', status: 'passed' },
      { name: 'one', status: 'passed' },
      { name: 'two', status: 'failed' },
      { name: 'three', status: 'pending' },
      { name: 'four', status: 'todo' },
    ];
    const finished = progress.take({ type: 'file-end', file, tests, failure: 'two broke', seconds: 1 });
    expect(finished).toMatchObject({
      passed: 2,
      failed: 1,
      skipped: 2,
      skips: ['three', 'four'],
      failure: 'two broke',
    });
    expect(progress.counts()).toEqual({ passed: 2, failed: 1, skipped: 2 });
    expect(progress.running()).toEqual([]);
  });

  test('counts a file that cannot be loaded as one failure, though it has no test', () => {
    const progress = begun();
    expect(progress.take({ type: 'file-end', file, tests: [], failure: 'no module', seconds: 0 })).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });

  test('keeps the finished tests of a file when its process died, and counts the running test as failed', () => {
    const progress = begun();
    begin(progress, 'one');
    end(progress, 'one', 'passed');
    begin(progress, 'two');
    progress.take({ type: 'file-end', file, tests: [], failure: 'the worker died', seconds: 0 });
    expect(progress.counts()).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
