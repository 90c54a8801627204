import { describe, expect, test } from '@jest/globals';
import { tally } from './tally.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one, index) => ({ status: one, fullName: `test ${index}` })),
});

describe('the last line of npm test', () => {
  test('adds passed, failed and skipped, and names what was skipped', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [file('failed', 'passed', 'failed', 'pending', 'todo')],
    };
    expect(tally(report)).toEqual({ passed: 1, failed: 1, skipped: 2, skips: ['test 2', 'test 3'] });
  });

  test('a file that cannot be loaded is one failure, though it holds no test', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [file('failed'), file('passed', 'passed', 'passed', 'passed')],
    };
    expect(tally(report)).toMatchObject({ passed: 3, failed: 1 });
  });
});
