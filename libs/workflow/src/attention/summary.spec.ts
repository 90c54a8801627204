import { describe, expect, test } from '@jest/globals';
import { longestStuck, summaryOf } from './summary.js';

const step = (key: 'publish' | 'analyse-dataset', done: number, total: number, overdue: number) => ({
  key,
  done,
  total,
  overdue,
});

describe('the summary of the work', () => {
  test('counts all rounds, and datasets by their publishing task', () => {
    const rounds = [
      { steps: [step('analyse-dataset', 20, 28, 2), step('publish', 10, 28, 1)] },
      { steps: [step('publish', 2, 2, 0)] },
      { steps: [] },
    ];
    expect(summaryOf(rounds, 40)).toEqual({ datasets: 40, underWay: 18, published: 12, late: 3 });
    expect(summaryOf([], 0)).toEqual({ datasets: 0, underWay: 0, published: 0, late: 0 });
  });

  test('names what has waited longest for others', () => {
    const items = [
      { kind: 'to-do', days: 40 },
      { kind: 'blocked', days: 9 },
      { kind: 'silent', days: 15 },
      { kind: 'my-review', days: 30 },
      { kind: 'handed-back', days: 35 },
    ] as const;
    expect(longestStuck(items)).toEqual({ kind: 'silent', days: 15 });
    expect(longestStuck([{ kind: 'my-review', days: 3 }])).toBeNull();
  });
});
