import { describe, expect, test } from '@jest/globals';
import type { TaskEvent, TaskState } from '../task/task.types.js';
import { aRound, taskIn } from '../testing/a-round.js';
import { now } from '../testing/a-task.js';
import { finish, finishUpTo } from '../testing/drive.js';
import { people } from '../testing/people.js';
import type { Round } from '../testing/model/round.js';
import { propagate, reachesOtherTasks } from './propagate.js';

const stamp = { at: now, by: people.coordinator, onBehalfOf: null };
const reopened: TaskEvent = { type: 'reopened', reason: 'anew', to: 'active', ...stamp };

const ofDataset = (round: Round, datasetId: string): readonly TaskState[] =>
  round.tasks.filter((task) => task.datasetId === datasetId);
const ofRound = (round: Round): readonly TaskState[] => round.tasks.filter((task) => task.datasetId === null);

describe('propagation among the tasks of one dataset', () => {
  const published = finishUpTo(aRound(['parking', 'trees']), 'publish');
  const analysis = taskIn(published, 'analyse-dataset');

  test('reopens a task whose hard prerequisite is lost, names the cause, and leaves readiness to its caller', () => {
    const part = { guide: published.guide, tasks: ofDataset(published, 'parking'), others: ofRound(published) };
    const propagated = propagate(part, [{ taskId: analysis.id, event: reopened }], now);
    const publish = taskIn(published, 'publish');
    expect(propagated.events.map(({ taskId, event, causedBy }) => [taskId, event.type, causedBy])).toEqual([
      [analysis.id, 'reopened', null],
      [publish.id, 'reopened', analysis.id],
    ]);
    expect(propagated.tasks.find((task) => task.id === publish.id)?.state).toBe('waiting');
    expect(propagated.tasks).toHaveLength(6);
    expect(propagated.moved).toEqual([]);
    expect([...propagated.judge].sort()).toEqual([
      'describe-metadata',
      'establish-export',
      'follow-up',
      'manage-dataset',
      'market-and-dialogue',
      'publish',
    ]);
  });

  test('restores the tasks of a refused dataset by their prerequisites', () => {
    let round = finishUpTo(aRound(['parking', 'trees']), 'information-security');
    round = finish(round, 'analyse-dataset', 'trees', 'do-not-publish');
    const decision = taskIn(round, 'analyse-dataset', 'trees');
    const part = { guide: round.guide, tasks: ofDataset(round, 'trees'), others: ofRound(round) };
    const { moved, events } = propagate(part, [{ taskId: decision.id, event: reopened }], now);
    expect(moved).toEqual([{ datasetId: 'trees', inRound: true }]);
    expect(events.filter(({ event }) => event.type === 'restored').map(({ causedBy }) => causedBy)).toEqual(
      Array(4).fill(decision.id),
    );
  });

  test('throws when a task that is needed was not read', () => {
    const part = { guide: published.guide, tasks: ofDataset(published, 'trees') };
    expect(() => propagate(part, [{ taskId: analysis.id, event: reopened }], now)).toThrow('is not at hand');
  });

  test('says beforehand whether the task alone is enough', () => {
    const started: TaskEvent = { type: 'started', ...stamp };
    expect(reachesOtherTasks(published.guide, analysis, [reopened])).toBe(true);
    expect(reachesOtherTasks(published.guide, taskIn(published, 'manage-dataset'), [started])).toBe(false);
    expect(reachesOtherTasks(published.guide, taskIn(published, 'establish-export'), [reopened])).toBe(false);
  });
});
