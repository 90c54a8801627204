import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attentionOf, mostAttention, type AttentionFacts, type AttentionTask } from './attention.js';
import { makeCalendar } from '../calendar/calendar.js';
import { taskStates } from '../vocabulary.js';

const today = '2026-11-23';
let number = 0;
function task(change: Partial<AttentionTask>): AttentionTask {
  number += 1;
  return {
    taskId: `t${number}`,
    roundId: 'r',
    datasetId: `d${number}`,
    step: 8,
    state: 'active',
    role: 'system-maintainer',
    assignees: ['ola'],
    dueOn: null,
    lastOn: today,
    blocked: null,
    ...change,
  };
}
const seen = (tasks: readonly AttentionTask[], more: Partial<AttentionFacts> = {}) =>
  attentionOf({ me: 'kim', today, calendar: makeCalendar(), tasks, toDos: [], mailHeld: false, ...more });
const told = (tasks: readonly AttentionTask[]) => seen(tasks).items.map((row) => [row.kind, row.count, row.days]);

describe('what needs attention', () => {
  test('is nothing while everything proceeds', () => {
    expect(seen([task({}), task({ dueOn: today }), task({ lastOn: '2026-11-16' })])).toEqual({ items: [], more: 0 });
  });

  test.each<[string, Partial<AttentionTask>, unknown]>([
    ['late by calendar days', { dueOn: '2026-11-20' }, ['late', 1, 3]],
    ['silent after ten working days', { lastOn: '2026-11-09' }, ['silent', 1, 10]],
    [
      'a problem since a week',
      { state: 'blocked', blocked: { since: '2026-11-16', expectedOn: null } },
      ['blocked', 1, 5],
    ],
    [
      'a problem that should have been solved',
      { state: 'blocked', blocked: { since: '2026-11-20', expectedOn: '2026-11-22' } },
      ['blocked', 1, 1],
    ],
    ['a vacant role, late or not', { assignees: [], dueOn: '2026-11-02' }, ['vacant', 1, 0]],
    ['a dataset without an owner', { assignees: [], role: 'information-owner' }, ['unassigned', 1, 0]],
    ['a review that waits for somebody else', { state: 'in-review', lastOn: '2026-11-20' }, ['review', 1, 1]],
    ['a review that waits for me', { state: 'in-review', assignees: ['eva', 'kim'] }, ['my-review', 1, 0]],
  ])('is %s', (_what, change, expected) => {
    expect(told([task(change)])).toEqual([expected]);
  });

  test('is grouped by person, with the worst task named first', () => {
    const worst = task({ dueOn: '2026-11-13', datasetId: 'x' });
    const { items } = seen([task({ dueOn: '2026-11-20' }), worst, task({ dueOn: '2026-11-19', assignees: ['eva'] })]);
    expect(items.map((row) => [row.personId, row.count, row.days, row.taskId === worst.taskId])).toEqual([
      ['ola', 2, 10, true],
      ['eva', 1, 4, false],
    ]);
  });

  test('counts datasets, not tasks, where an owner is missing', () => {
    const none = { assignees: [], role: 'information-owner' as const };
    expect(
      told([
        task({ ...none, datasetId: 'a' }),
        task({ ...none, datasetId: 'a', step: 11 }),
        task({ ...none, datasetId: 'b' }),
      ]),
    ).toEqual([['unassigned', 2, 0]]);
  });

  test('is at most seven rows, the first of each kind before the second of any', () => {
    const late = Array.from({ length: 20 }, (_, index) => task({ dueOn: '2026-11-02', assignees: [`p${index}`] }));
    const facts = {
      toDos: [{ toDoId: 'c', handedBack: false, taskId: null, datasetId: 'd', since: '2026-11-20', dueOn: null }],
    };
    const { items, more } = seen([...late, task({ lastOn: '2026-10-01' })], facts);
    expect(items.map((row) => row.kind)).toEqual(['to-do', 'late', 'late', 'late', 'late', 'late', 'silent']);
    expect(more).toBe(15);
    const whole = attentionOf(
      { me: 'kim', today, calendar: makeCalendar(), tasks: late, mailHeld: false, ...facts },
      Number.POSITIVE_INFINITY,
    );
    expect([whole.items.length, whole.more]).toEqual([21, 0]);
  });

  test('includes a task that was handed back, however many unanswered questions there are', () => {
    const asked = Array.from({ length: 9 }, (_, index) => ({
      toDoId: `q${index}`,
      handedBack: false,
      taskId: 't',
      datasetId: null,
      since: '2026-11-02',
      dueOn: null,
    }));
    const { items } = seen([], {
      toDos: [...asked, { toDoId: 'back', handedBack: true, taskId: 't', datasetId: null, since: today, dueOn: null }],
    });
    expect(items.map((row) => row.kind)).toEqual([...Array.from({ length: 6 }, () => 'to-do'), 'handed-back']);
    expect(items.at(-1)).toMatchObject({ toDoId: 'back', taskId: 't', days: 0 });
  });

  test('begins with held mail, however much else there is', () => {
    const late = Array.from({ length: 9 }, (_, index) => task({ dueOn: '2026-11-02', assignees: [`p${index}`] }));
    const toDos = [{ toDoId: 'c', handedBack: false, taskId: null, datasetId: 'd', since: '2026-11-02', dueOn: null }];
    expect(seen(late, { toDos, mailHeld: true }).items.map((row) => row.kind)).toEqual([
      'mail-held',
      'to-do',
      'late',
      'late',
      'late',
      'late',
      'late',
    ]);
    expect(seen([], { mailHeld: true }).items).toEqual([
      expect.objectContaining({ kind: 'mail-held', count: 1, taskId: null, datasetId: null }),
    ]);
  });

  test('never loses a task, and never counts one twice', () => {
    const anyTask = fc.record({
      state: fc.constantFrom(...taskStates),
      assignees: fc.subarray(['kim', 'ola', 'eva']),
      dueOn: fc.constantFrom(null, '2026-11-01', '2026-12-01'),
      lastOn: fc.constantFrom('2026-10-01', today),
      blocked: fc.constantFrom(null, { since: '2026-11-01', expectedOn: null }),
    });
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 30 }), (made) => {
        const tasks = made.map((one) => task(one));
        const { items, more } = seen(tasks);
        expect(items.length).toBeLessThanOrEqual(mostAttention);
        expect(items.reduce((sum, row) => sum + row.count, 0)).toBeLessThanOrEqual(tasks.length);
        if (more > 0) expect(items).toHaveLength(mostAttention);
      }),
    );
  });
});
