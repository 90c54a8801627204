import { expect, test } from '@jest/globals';
import { countedQuestions, placeOfQuestion } from './question-count.js';

const asked = (key: string, required: boolean) => ({ key, required, answer: null });
const checks = [asked('when', true), asked('where', false), asked('who', true)];

test('a question has its number among those that the progress counts', () => {
  expect(placeOfQuestion(checks, 'who')).toEqual({ number: 2, total: countedQuestions(checks).length });
  expect(countedQuestions(checks)).toHaveLength(2);
});

test('an optional question has no number', () => {
  expect(placeOfQuestion(checks, 'where')).toBeNull();
});

test('all questions count when none is required', () => {
  expect(placeOfQuestion([asked('a', false), asked('b', false)], 'b')).toEqual({ number: 2, total: 2 });
});
