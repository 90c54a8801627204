import { expect, test } from '@jest/globals';
import { needsNote, othersAnswered, readAnswer } from './read-answer.js';

test('numbers are read as people write them', () => {
  expect(readAnswer({ kind: 'number', answer: null }, ' 1 200,5 ')).toEqual({ ok: true, answer: 1200.5 });
  expect(readAnswer({ kind: 'number', answer: null }, 'tolv')).toEqual({
    ok: false,
    said: 'tolv',
    key: 'landing.error.number',
  });
});

test('an empty field is no answer, but deletes an existing one', () => {
  expect(readAnswer({ kind: 'yes-no', answer: null }, '')).toEqual({ ok: false, said: '', key: 'landing.error.empty' });
  expect(readAnswer({ kind: 'text', answer: 'GIS' }, '  ')).toEqual({ ok: true, answer: null });
});

test('a text keeps its lines, a choice loses its outer spaces', () => {
  expect(readAnswer({ kind: 'text', answer: null }, 'rad ett\nrad två\n')).toEqual({
    ok: true,
    answer: 'rad ett\nrad två',
  });
  expect(readAnswer({ kind: 'choice', answer: null }, 'yes ')).toEqual({ ok: true, answer: 'yes' });
});

test('others have answered when the stored answer is neither what I saw nor what I send', () => {
  expect(othersAnswered({ answer: 'no' }, 'null', 'yes')).toBe(true);
  expect(othersAnswered({ answer: 'yes' }, 'null', 'yes')).toBe(false);
  expect(othersAnswered({ answer: null }, 'null', 'yes')).toBe(false);
});

test('a note is required where a no needs one and has none', () => {
  expect(needsNote({ noNeedsNote: true }, 'no', null)).toBe(true);
  expect(needsNote({ noNeedsNote: true }, 'no', 'Uppgifter om enskilda')).toBe(false);
  expect(needsNote({ noNeedsNote: true }, 'yes', null)).toBe(false);
  expect(needsNote({}, 'no', null)).toBe(false);
});
