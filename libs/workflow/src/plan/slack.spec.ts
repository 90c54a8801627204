import { describe, expect, test } from '@jest/globals';
import { makeCalendar } from '../calendar/calendar.js';
import { planBackward } from './plan.js';
import { leastSlack, slackOfStep, compareToTarget } from './slack.js';
import { baseGuide } from '../guide/steps.js';

const calendar = makeCalendar();
const latest = planBackward(baseGuide, calendar, '2026-12-18');

describe('slack to the target', () => {
  test('is counted from the due date, and from today once it has passed', () => {
    const lastDay = latest.get('establish-storage') ?? '';
    const on = (today: string) =>
      slackOfStep({ calendar, latest, today }, 'establish-storage', calendar.addWorkingDays(lastDay, -7));
    expect(on('2026-03-02')).toBe(7);
    expect(on(calendar.addWorkingDays(lastDay, 2))).toBe(-2);
  });

  test('of several steps is the least of them', () => {
    expect(leastSlack([12, null, -3, 0])).toBe(-3);
    expect(leastSlack([null, 0, 4])).toBe(0);
    expect(leastSlack([null])).toBeNull();
  });

  test('distinguishes a plan whose dates miss the target from one whose steps do not fit before it', () => {
    const stand = (endsOn: string, slackDays: number | null) =>
      compareToTarget({ endsOn, targetOn: '2026-12-18', slackDays });
    expect(stand('2026-12-01', 13)).toBe('slack');
    expect(stand('2026-12-18', 0)).toBe('none-left');
    expect(stand('2026-12-01', -2)).toBe('squeezed');
    expect(stand('2026-12-22', -2)).toBe('missed');
    expect(stand('2026-12-01', null)).toBeNull();
    expect(compareToTarget({ endsOn: '2026-12-01', targetOn: null, slackDays: null })).toBeNull();
  });
});
