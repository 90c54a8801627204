import { describe, expect, test } from '@jest/globals';
import { aRound, taskIn } from '../testing/a-round.js';
import { bringToEnd, finish, finishUpTo, run } from '../testing/drive.js';
import { people } from '../testing/people.js';

describe('a whole round', () => {
  test('with two datasets goes through all sixteen steps', () => {
    const round = finishUpTo(aRound(['parking', 'trees']), 'follow-up');
    expect(round.state).toBe('completed');
    expect(round.tasks.every((task) => task.state === 'done')).toBe(true);
  });

  test('completes when a refused dataset has left it', () => {
    let round = finishUpTo(aRound(['parking', 'trees']), 'information-security');
    round = finish(round, 'analyse-dataset', 'trees', 'do-not-publish');
    const states = round.tasks
      .filter((task) => task.datasetId === 'trees')
      .map((task) => [task.step, task.state, task.cancelledBecause]);
    expect(states).toEqual([
      ['appoint-owner', 'done', null],
      ['analyse-dataset', 'done', null],
      ['establish-export', 'cancelled', 'decision'],
      ['describe-metadata', 'cancelled', 'decision'],
      ['publish', 'cancelled', 'decision'],
      ['manage-dataset', 'cancelled', 'decision'],
    ]);
    expect(round.datasets).toContainEqual({ id: 'trees', inRound: false, leftBecause: 'decision', reasoned: true });
    expect(bringToEnd(round).state).toBe('completed');
  });

  test('gets the dataset and its tasks back when the refusal is reopened', () => {
    let round = finishUpTo(aRound(['parking', 'trees']), 'information-security');
    round = finish(round, 'analyse-dataset', 'trees', 'do-not-publish');
    const decision = taskIn(round, 'analyse-dataset', 'trees');
    round = run(round, decision.id, { type: 'reopen', reason: 'the names can be masked' }, people['information-owner']);
    const restored = round.history.flatMap(({ event }) => (event.type === 'restored' ? [event.state] : []));
    expect(restored).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect(taskIn(round, 'analyse-dataset', 'trees')).toMatchObject({ state: 'active', outcome: null });
    expect(taskIn(round, 'publish', 'trees')).toMatchObject({ state: 'waiting', cancelledBecause: null });
    round = finish(round, 'analyse-dataset', 'trees', 'publish-after-processing');
    expect(taskIn(round, 'establish-export', 'trees').state).toBe('ready');
    expect(round.datasets.every((dataset) => dataset.inRound)).toBe(true);
    expect(bringToEnd(round).state).toBe('completed');
  });
});
