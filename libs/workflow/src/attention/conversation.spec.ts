import { expect, test } from '@jest/globals';
import { canEditComment, recipientsOfComment } from './conversation.js';

test('a comment is edited by its author only', () => {
  expect(canEditComment({ by: 'anna' }, 'anna')).toBe(true);
  expect(canEditComment({ by: 'anna' }, 'ola')).toBe(false);
});

test('a comment notifies everybody once, about what concerns them most', () => {
  expect(recipientsOfComment({ by: 'anna', mentions: ['ola', 'bo', 'ola'], toDo: ['ola'] })).toEqual({
    toDo: ['ola'],
    mentioned: ['bo'],
  });
});

test('a comment does not notify its author', () => {
  expect(recipientsOfComment({ by: 'anna', mentions: ['anna'], toDo: ['anna'] })).toEqual({ toDo: [], mentioned: [] });
});

test('an edited comment notifies nobody again about the same', () => {
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
