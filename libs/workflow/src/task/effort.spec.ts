import { describe, expect, test } from '@jest/globals';
import { checksView } from './checks-view.js';
import { minutesLeft, minutesOfTask, type QuestionEffort } from './effort.js';
import { baseGuide } from '../guide/steps.js';
import { aContext, answers, aTask } from '../testing/a-task.js';

const open: QuestionEffort = { kind: 'yes-no', required: true, answered: false, evidenceMissing: false };

describe('minutes left', () => {
  test('count what is required and not answered, and the reading', () => {
    expect(minutesLeft([open, { ...open, kind: 'text' }])).toBe(5);
    expect(minutesLeft([open, { ...open, kind: 'text', answered: true }])).toBe(2);
  });

  test('exclude what is optional', () => {
    expect(minutesLeft([{ ...open, required: false }])).toBe(0);
  });

  test('include missing evidence although the question is answered', () => {
    expect(minutesLeft([{ ...open, answered: true, evidenceMissing: true }])).toBe(3);
    expect(minutesLeft([{ ...open, answered: true }])).toBe(0);
  });

  test('are at most thirty for every step of the guide', () => {
    for (const step of baseGuide.steps) {
      const minutes = minutesLeft(
        step.checks.map((check) => ({
          kind: check.kind,
          required: true,
          answered: false,
          evidenceMissing: check.evidenceRequired,
        })),
      );
      expect(minutes).toBeLessThanOrEqual(30);
    }
  });
});

describe('minutes of a task', () => {
  test('are those of its page', () => {
    for (const { key, checks } of baseGuide.steps) {
      const [first] = checks;
      const task = aTask(key);
      const context = aContext(key, 'coordinator');
      const answered =
        first === undefined
          ? task
          : { ...task, evidence: { [first.key]: 1 }, answers: answers({ [first.key]: 'yes' }) };
      for (const state of [task, answered]) {
        const page = checksView(state, context).map((check) => ({
          ...check,
          answered: check.answer !== null,
          evidenceMissing: check.evidenceRequired && check.evidence === 0,
        }));
        expect(minutesOfTask(checks, state, context)).toBe(minutesLeft(page));
      }
    }
  });

  test('change with what is required now', () => {
    const choose = baseGuide.steps.find((step) => step.key === 'choose-datasets')?.checks ?? [];
    const minutes = (reasoned: boolean): number =>
      minutesOfTask(choose, aTask('choose-datasets'), { holders: [], chosenDatasets: [{ datasetId: 'a', reasoned }] });
    expect(minutes(false)).toBeGreaterThan(minutes(true));
  });
});
