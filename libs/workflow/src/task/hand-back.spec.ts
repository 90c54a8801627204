import { describe, expect, test } from '@jest/globals';
import { aContext, anActor, aTask, now } from '../testing/a-task.js';
import { people } from '../testing/people.js';
import { endHandBack, handBack, settlesHandBacks, currentHandBack } from './hand-back.js';
import { replay } from './evolve.js';
import type { Decision, TaskEvent, TaskState } from './task.types.js';

const said = { commentId: 'c1', personId: people['system-maintainer'], reason: 'Lars does that' };
const by = (role: Parameters<typeof anActor>[0]) => aContext('establish-export', role);
const after = (task: TaskState, ...decisions: readonly Decision[]): TaskState =>
  replay(
    task,
    decisions.flatMap((one) => (one.ok ? one.events : [])),
  );

describe('a task that was handed back', () => {
  const task = aTask('establish-export', { state: 'active' });
  const handed = after(task, handBack(task, said, by('system-maintainer')));

  test('keeps its state, and says who handed it back and why', () => {
    expect(handed.state).toBe('active');
    expect(currentHandBack(handed)).toEqual({
      commentId: 'c1',
      by: people['system-maintainer'],
      at: now,
      reason: 'Lars does that',
    });
  });

  test('gets no second event for the same reason, and one for another reason', () => {
    expect(handBack(handed, said, by('system-maintainer'))).toEqual({ ok: true, events: [] });
    const changed = after(handed, handBack(handed, { ...said, reason: 'Eva does' }, by('system-maintainer')));
    expect(changed.handBacks.map((one) => one.reason)).toEqual(['Eva does']);
  });

  test('is shown so until that is taken back, and the event names who had handed it back', () => {
    const ended = endHandBack(handed, { commentId: 'c1', because: 'taken-back' }, by('system-maintainer'));
    expect(ended).toMatchObject({ events: [{ type: 'hand-back-ended', personId: said.personId }] });
    expect(currentHandBack(after(handed, ended))).toBeNull();
    expect(endHandBack(task, { commentId: 'c1', because: 'taken-back' }, by('coordinator'))).toEqual({
      ok: true,
      events: [],
    });
  });

  test('shows the latest of several hand-backs, and the earlier one when that is resolved', () => {
    const two = after(handed, handBack(handed, { ...said, commentId: 'c2', personId: 'eva' }, by('coordinator')));
    expect(currentHandBack(two)?.by).toBe('eva');
    const one = after(two, endHandBack(two, { commentId: 'c2', because: 'settled' }, by('coordinator')));
    expect(currentHandBack(one)?.by).toBe(said.personId);
  });

  test.each<readonly [string, TaskEvent]>([
    ['somebody else gets it', { type: 'assigned', personId: 'eva', role: null, reason: null, ...stampOf() }],
    ['it is completed', { type: 'completed', note: null, outcome: null, ...stampOf() }],
    ['it is approved', { type: 'approved', note: null, outcome: null, ...stampOf() }],
    ['it does not apply', { type: 'marked-not-applicable', reason: 'none', ...stampOf() }],
  ])('is no longer handed back when %s', (_, event) => {
    expect(settlesHandBacks(event)).toBe(true);
    expect(replay(handed, [event]).handBacks).toEqual([]);
  });

  test('stays so through every other event, and is not shown so while it is cancelled', () => {
    const cancelled = replay(handed, [{ type: 'cancelled', reason: 'out', because: 'left-round', ...stampOf() }]);
    expect(currentHandBack(cancelled)).toBeNull();
    const restored = replay(cancelled, [{ type: 'restored', state: 'ready', ...stampOf() }]);
    expect(currentHandBack(restored)?.commentId).toBe('c1');
  });
});

test('a finished task cannot be handed back', () => {
  const done = aTask('establish-export', { state: 'done' });
  expect(handBack(done, said, by('system-maintainer'))).toEqual({ ok: true, events: [] });
});

function stampOf(): Pick<TaskEvent, 'at' | 'by' | 'onBehalfOf'> {
  return { at: now, by: people.coordinator, onBehalfOf: null };
}
