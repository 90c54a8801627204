import { describe, expect, test } from '@jest/globals';
import type { TaskStateName } from '../vocabulary.js';
import { TaskPlayer, turnOf, type PlayedCommand, type PlayedTask } from './play-task.js';

const question = (key: string, answer: unknown = null): PlayedTask['checks'][number] => ({
  key,
  kind: 'text',
  required: true,
  answer,
});
const task = (state: TaskStateName, over: Partial<PlayedTask> = {}): PlayedTask => ({
  id: 'task',
  step: 7,
  state,
  review: true,
  assignees: [{ id: state === 'in-review' ? 'lena' : 'ola' }, { id: 'second' }],
  checks: [],
  ...over,
});

/** Answers each command by the next of these tasks, and keeps who gave which. */
function players(...after: readonly PlayedTask[]) {
  const given: [string, PlayedCommand][] = [];
  const player = new TaskPlayer<PlayedTask>((by, current, command) => {
    given.push([by, command]);
    return Promise.resolve(after[given.length - 1] ?? current);
  });
  return { given, player };
}

describe('a task that is played', () => {
  test('is answered until no question is open, also those that an answer brings', async () => {
    const first = task('ready', { checks: [question('a'), { ...question('b'), required: false }] });
    const then = task('active', { checks: [question('a', 'yes'), question('c')] });
    const { given, player } = players(then, task('active'));
    await player.answerAll(first, ({ key }) => `about ${key}`);
    expect(given).toEqual([
      ['ola', { type: 'answer', answers: [{ check: 'a', answer: 'about a' }] }],
      ['ola', { type: 'answer', answers: [{ check: 'c', answer: 'about c' }] }],
    ]);
  });

  test('is submitted where somebody approves it, who then does, and completed elsewhere', async () => {
    const { given, player } = players(task('in-review'), task('done'));
    await player.approve(await player.handIn(task('active')));
    await player.handIn(task('active', { review: false }));
    expect(given).toEqual([
      ['ola', { type: 'submit' }],
      ['lena', { type: 'approve' }],
      ['ola', { type: 'complete' }],
    ]);
    expect(await player.approve(task('done'))).toEqual(task('done'));
    expect(given).toHaveLength(3);
  });

  test('that waits for nobody says so', () => {
    expect(() => turnOf(task('ready', { assignees: [] }))).toThrow('Nobody is asked to do step 7');
  });
});
