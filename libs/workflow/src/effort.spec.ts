import { describe, expect, test } from '@jest/globals';
import { minutesLeft, type QuestionEffort } from './effort.js';
import { baseGuide } from './steps.js';

const open: QuestionEffort = { kind: 'yes-no', required: true, answered: false, evidenceMissing: false };

describe('minutes left', () => {
  test('counts what is asked for and not answered, and the reading', () => {
    expect(minutesLeft([open, { ...open, kind: 'text' }])).toBe(5);
    expect(minutesLeft([open, { ...open, kind: 'text', answered: true }])).toBe(2);
  });

  test('what may be left out takes no time', () => {
    expect(minutesLeft([{ ...open, required: false }])).toBe(0);
  });

  test('evidence that is missing takes time although the question is answered', () => {
    expect(minutesLeft([{ ...open, answered: true, evidenceMissing: true }])).toBe(3);
    expect(minutesLeft([{ ...open, answered: true }])).toBe(0);
  });

  test('no step of the guide asks for more than half an hour of answering', () => {
    for (const step of baseGuide.steps) {
      const minutes = minutesLeft(step.checks.map((check) => ({ kind: check.kind, required: true, answered: false, evidenceMissing: check.evidenceRequired })));
      expect(minutes).toBeLessThanOrEqual(30);
    }
  });
});
