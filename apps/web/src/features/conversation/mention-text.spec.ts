import { describe, expect, test } from '@jest/globals';
import { candidates, mentionAt, mentionedIn, partsOf, withMention } from './mention-text.js';

const people = [
  { id: '1', name: 'Anna Ek' },
  { id: '2', name: 'Ola Ägare' },
  { id: '3', name: 'Anna Ekström' },
];

describe('a name being written', () => {
  test('begins with an @ at the start of a word', () => {
    expect(mentionAt('Hej @An', 7)).toEqual({ at: 4, typed: 'An' });
    expect(mentionAt('@', 1)).toEqual({ at: 0, typed: '' });
  });

  test('is none in an address, on another line or long after', () => {
    expect(mentionAt('anna@kommun', 11)).toBeNull();
    expect(mentionAt('@Anna\nhej', 9)).toBeNull();
    expect(mentionAt('@Anna Ek kan du se', 18)).toBeNull();
  });
});

test('finds people by any of their names, whatever the case', () => {
  expect(candidates(people, 'ann').map((one) => one.id)).toEqual(['1', '3']);
  expect(candidates(people, 'äg').map((one) => one.id)).toEqual(['2']);
  expect(candidates(people, 'x')).toEqual([]);
});

test('writes the name out and goes on behind it', () => {
  expect(withMention('Hej @An du', { at: 4, typed: 'An' }, 7, 'Anna Ek')).toEqual({
    text: 'Hej @Anna Ek du',
    caret: 13,
  });
});

test('counts those whose names still stand there', () => {
  expect(mentionedIn('Hej @Anna Ek', people.slice(0, 2))).toEqual(['1']);
});

test('shows the longest name first', () => {
  expect(partsOf('@Anna Ekström och @Anna Ek.', people)).toEqual([
    { text: '@Anna Ekström', mention: true },
    { text: ' och ', mention: false },
    { text: '@Anna Ek', mention: true },
    { text: '.', mention: false },
  ]);
});
