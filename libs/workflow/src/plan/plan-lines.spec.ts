import { describe, expect, test } from '@jest/globals';
import { makeCalendar } from '../calendar/calendar.js';
import { previewMove } from './move-plan.js';
import { Plan, tasksToCome, type DatedTask } from './plan-lines.js';
import { baseGuide } from '../guide/steps.js';
import { aRound, taskIn } from '../testing/a-round.js';

const calendar = makeCalendar();
const plan = (given: { targetOn?: string; today?: string } = {}) =>
  new Plan({ guide: baseGuide, calendar, targetOn: given.targetOn ?? null, today: given.today ?? '2026-03-02' });

const aDatedTask = (given: Partial<DatedTask> = {}): DatedTask => ({
  id: 'one',
  step: 'establish-storage',
  datasetId: null,
  state: 'ready',
  dueOn: '2026-04-20',
  baselineDueOn: '2026-04-13',
  dueSetByHand: false,
  startedOn: null,
  finishedOn: null,
  ...given,
});

describe('a line of the plan', () => {
  test('begins as many working days before the due date as the step takes', () => {
    const line = plan().lineOf([aDatedTask()]);
    expect(line.baseline).toEqual({ from: calendar.addWorkingDays('2026-04-13', -15), to: '2026-04-13' });
    expect(line.now?.to).toBe('2026-04-20');
    expect(line.movedDays).toBe(5);
  });

  test('shows actual days where something has happened', () => {
    const line = plan().lineOf([aDatedTask({ state: 'done', startedOn: '2026-03-05', finishedOn: '2026-03-10' })]);
    expect(line.now).toEqual({ from: '2026-03-05', to: '2026-03-10' });
    expect(line).toMatchObject({ state: 'done', done: 1, total: 1, daysLate: 0, slackDays: null });
    expect(line.movedDays).toBeLessThan(0);
  });

  test('that began after its due date ends no earlier than it began', () => {
    expect(
      plan({ today: '2026-05-04' }).lineOf([aDatedTask({ state: 'active', startedOn: '2026-05-04' })]).now,
    ).toEqual({ from: '2026-05-04', to: '2026-05-04' });
  });

  test('sums up several tasks', () => {
    const line = plan({ today: '2026-04-23' }).lineOf([
      aDatedTask(),
      aDatedTask({
        id: 'two',
        step: 'establish-publishing',
        dueOn: '2026-05-04',
        baselineDueOn: '2026-05-04',
        state: 'active',
      }),
      aDatedTask({ id: 'three', state: 'cancelled', dueOn: '2027-01-04', baselineDueOn: '2027-01-04' }),
    ]);
    expect(line.now?.to).toBe('2026-05-04');
    expect(line).toMatchObject({ total: 2, done: 0, daysLate: 3 });
  });

  test('has slack counted from today when it is late, and none when nothing is left', () => {
    const target = '2026-12-18';
    const early = plan({ targetOn: target }).lineOf([aDatedTask()]).slackDays ?? 0;
    const late = plan({ targetOn: target, today: '2026-05-18' }).lineOf([aDatedTask()]).slackDays ?? 0;
    expect(early - late).toBe(calendar.workingDaysBetween('2026-04-20', '2026-05-18'));
    expect(plan({ targetOn: target }).lineOf([aDatedTask({ state: 'not-applicable' })]).slackDays).toBeNull();
  });

  test("of a round that has not started has the table's dates", () => {
    const tasks = tasksToCome(baseGuide, calendar, '2026-02-02', ['parking', 'trees']);
    expect(tasks).toHaveLength(10 + 6 * 2);
    expect(plan().lineOf(tasks).movedDays).toBe(0);
  });
});

describe('the preview of a move', () => {
  test('shows what follows, and what stays because it was set by hand', () => {
    const round = aRound(['parking']);
    const tasks = round.tasks.map((task) =>
      task.step === 'establish-storage' ? { ...task, dueSetByHand: true } : task,
    );
    const security = taskIn(round, 'information-security');
    const moves = previewMove(baseGuide, calendar, tasks, {
      taskId: security.id,
      dueOn: calendar.addWorkingDays(security.dueOn ?? '', 3),
    });
    const storage = taskIn(round, 'establish-storage');
    expect(moves.find((one) => one.taskId === storage.id)).toEqual({
      taskId: storage.id,
      from: storage.dueOn,
      to: storage.dueOn,
      outcome: 'by-hand',
    });
    const publishing = taskIn(round, 'establish-publishing');
    expect(moves.find((one) => one.taskId === publishing.id)).toEqual({
      taskId: publishing.id,
      from: publishing.dueOn,
      to: calendar.addWorkingDays(publishing.dueOn ?? '', 3),
      outcome: 'moves',
    });
  });
});
