import { describe, expect, test } from '@jest/globals';
import { makeCalendar } from '../calendar/calendar.js';
import { movePlan } from './move-plan.js';
import { planForward, planRound } from './plan.js';
import { baseGuide } from '../guide/steps.js';
import type { TaskState } from '../task/task.types.js';
import { aRound, taskIn } from '../testing/a-round.js';
import type { StepKey } from '../vocabulary.js';

const calendar = makeCalendar();
const startsOn = '2026-02-02';

function dueOf(
  planned: readonly { readonly step: StepKey; readonly dueOn: string }[],
  step: StepKey,
): string | undefined {
  return planned.find((one) => one.step === step)?.dueOn;
}

describe('the baseline', () => {
  const forward = planForward(baseGuide, calendar, startsOn);

  test('adds up the working days through the prerequisites', () => {
    expect(dueOf(forward, 'appoint-coordinator')).toBe('2026-02-09');
    expect(dueOf(forward, 'kick-off-meeting')).toBe('2026-03-02');
    expect(dueOf(forward, 'choose-datasets')).toBe('2026-03-23');
    // Good Friday and Easter Monday are between the dates.
    expect(dueOf(forward, 'establish-project')).toBe('2026-04-08');
  });

  test('begins step 12 when the last of its five prerequisites is due', () => {
    const starts = forward.find((one) => one.step === 'publish')?.startsOn;
    const five: readonly StepKey[] = [
      'analyse-dataset',
      'establish-export',
      'establish-storage',
      'establish-publishing',
      'describe-metadata',
    ];
    expect(starts).toBe(
      [...five]
        .map((step) => dueOf(forward, step) ?? '')
        .sort()
        .at(-1),
    );
    expect(starts).toBe(dueOf(forward, 'establish-export'));
  });

  test('of a dataset that joins later begins on that day', () => {
    const later = planForward(baseGuide, calendar, startsOn, '2026-08-03');
    expect(dueOf(later, 'appoint-owner')).toBe('2026-08-10');
    expect(dueOf(forward, 'appoint-owner')).toBe('2026-03-30');
  });
});

describe('a target date', () => {
  test('that is met exactly leaves no slack on the longest path', () => {
    const end = dueOf(planForward(baseGuide, calendar, startsOn), 'follow-up') ?? '';
    const plan = planRound(baseGuide, calendar, { startsOn, targetOn: end });
    const slack = new Map(plan.map((one) => [one.step, one.slack]));
    const longest: readonly StepKey[] = [
      'appoint-coordinator',
      'kick-off-meeting',
      'choose-datasets',
      'establish-project',
      'analyse-dataset',
      'establish-export',
      'publish',
      'follow-up',
    ];
    expect(longest.map((step) => slack.get(step))).toEqual(longest.map(() => 0));
    expect(slack.get('manage-dataset')).toBe(10);
    expect(slack.get('describe-metadata')).toBe(15);
    expect(slack.get('manage-solution')).toBe(35);
  });

  test('that is too early shows negative slack; none shows none', () => {
    const early = planRound(baseGuide, calendar, { startsOn, targetOn: '2026-03-02' });
    expect(early.every((one) => (one.slack ?? 0) < 0)).toBe(true);
    const free = planRound(baseGuide, calendar, { startsOn, targetOn: null });
    expect(free.every((one) => one.slack === null && one.latestDueOn === null)).toBe(true);
  });

  test('on a day off counts as the working day before', () => {
    const plan = planRound(baseGuide, calendar, { startsOn, targetOn: '2026-12-26' });
    expect(plan.find((one) => one.step === 'follow-up')?.latestDueOn).toBe('2026-12-23');
  });
});

describe('moving a date', () => {
  const round = aRound(['parking', 'trees']);
  const datesAfter = (tasks: readonly TaskState[], step: StepKey, dueOn: string) => {
    const moves = movePlan(baseGuide, calendar, tasks, { taskId: taskIn({ ...round, tasks }, step).id, dueOn });
    return new Map(moves.map((move) => [move.taskId, move.dueOn]));
  };
  const due = (step: StepKey, dataset = 'parking') => taskIn(round, step, dataset).dueOn ?? '';

  test('moves what follows by as many working days', () => {
    const moved = datesAfter(
      round.tasks,
      'information-security',
      calendar.addWorkingDays(due('information-security'), 3),
    );
    for (const step of [
      'analyse-dataset',
      'establish-export',
      'publish',
      'manage-dataset',
      'follow-up',
      'establish-storage',
    ] as const) {
      expect(moved.get(taskIn(round, step).id)).toBe(calendar.addWorkingDays(due(step), 3));
    }
    expect(moved.has(taskIn(round, 'appoint-owner').id)).toBe(false);
    expect(moved.has(taskIn(round, 'information-security').id)).toBe(false);
  });

  test("moves one dataset only, when the task is that dataset's", () => {
    const moved = datesAfter(round.tasks, 'establish-export', calendar.addWorkingDays(due('establish-export'), 4));
    expect(moved.get(taskIn(round, 'publish', 'parking').id)).toBe(calendar.addWorkingDays(due('publish'), 4));
    expect(moved.has(taskIn(round, 'publish', 'trees').id)).toBe(false);
    // The round's follow-up waits for the first dataset that is published, and that one has not moved.
    expect(moved.has(taskIn(round, 'follow-up').id)).toBe(false);
  });

  test('pulls dates forward too', () => {
    const moved = datesAfter(round.tasks, 'kick-off-meeting', calendar.addWorkingDays(due('kick-off-meeting'), -5));
    expect(moved.get(taskIn(round, 'choose-datasets').id)).toBe(calendar.addWorkingDays(due('choose-datasets'), -5));
  });

  test('leaves unchanged what was set by hand, what is done, and what depends on them', () => {
    const byHand = round.tasks.map((task) =>
      task.step === 'establish-project'
        ? { ...task, dueSetByHand: true }
        : task.step === 'appoint-owner'
          ? { ...task, state: 'done' as const }
          : task,
    );
    const moved = datesAfter(byHand, 'choose-datasets', calendar.addWorkingDays(due('choose-datasets'), 5));
    expect([...moved.keys()]).toEqual([]);
  });
});
