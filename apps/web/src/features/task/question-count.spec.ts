import { expect, test } from '@jest/globals';
import { countedQuestions, placeOfQuestion } from './question-count.js';

const asked = (key: string, required: boolean) => ({ key, required, answer: null });
const checks = [asked('when', true), asked('where', false), asked('who', true)];

test('a question stands at its place among as many as the progress counts', () => {
  expect(placeOfQuestion(checks, 'who')).toEqual({ number: 2, total: countedQuestions(checks).length });
  expect(countedQuestions(checks)).toHaveLength(2);
});

test('one that may be left out has no place', () => {
  expect(placeOfQuestion(checks, 'where')).toBeNull();
});

test('where none must be answered, all count', () => {
  expect(placeOfQuestion([asked('a', false), asked('b', false)], 'b')).toEqual({ number: 2, total: 2 });
});
