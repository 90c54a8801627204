import { expect, test } from '@jest/globals';
import { canEditComment, recipientsOfComment } from './conversation.js';

test("one's own words are one's own", () => {
  expect(canEditComment({ by: 'anna' }, 'anna')).toBe(true);
  expect(canEditComment({ by: 'anna' }, 'ola')).toBe(false);
});

test('tells everybody once, about what concerns them most', () => {
  expect(recipientsOfComment({ by: 'anna', mentions: ['ola', 'bo', 'ola'], toDo: ['ola'] })).toEqual({
    toDo: ['ola'],
    mentioned: ['bo'],
  });
});

test('tells nobody about their own doing', () => {
  expect(recipientsOfComment({ by: 'anna', mentions: ['anna'], toDo: ['anna'] })).toEqual({ toDo: [], mentioned: [] });
});

test('tells nobody twice about the same', () => {
  expect(
    recipientsOfComment({
      by: 'anna',
      mentions: ['ola', 'bo'],
      mentionedBefore: ['ola'],
      toDo: ['eva'],
      toDoBefore: ['eva'],
    }),
  ).toEqual({ toDo: [], mentioned: ['bo'] });
});
