import { describe, expect, test } from '@jest/globals';
import { mentionables } from '@stegvis/workflow';
import { candidates, mentionAt, partsOf, withMention } from './mention-text.js';

const person = (id: string, name: string, unit: string | null = null) => ({
  id,
  name,
  unit,
  email: `${id}@kommun.example`,
});
const people = mentionables([person('1', 'Anna Ek'), person('2', 'Ola Ägare'), person('3', 'Anna Ekström')]);

describe('a name that is being typed', () => {
  test('begins with an @ at the start of a word', () => {
    expect(mentionAt('Hej @An', 7)).toEqual({ at: 4, typed: 'An' });
    expect(mentionAt('@', 1)).toEqual({ at: 0, typed: '' });
    for (const before of ['(', '"', '“', '/', '– ', ',', '👩‍💻']) {
      expect(mentionAt(`${before}@An`, before.length + 3)).toEqual({ at: before.length, typed: 'An' });
    }
  });

  test('is not recognised in an address, on another line or long after the @', () => {
    expect(mentionAt('anna@kommun', 11)).toBeNull();
    expect(mentionAt('@Anna\nhej', 9)).toBeNull();
    expect(mentionAt('@Anna Ek kan du se', 18)).toBeNull();
  });
});

test('finds people by any of their names, ignoring case', () => {
  expect(candidates(people, 'ann').map((one) => one.id)).toEqual(['1', '3']);
  expect(candidates(people, 'äg').map((one) => one.id)).toEqual(['2']);
  expect(candidates(people, 'x')).toEqual([]);
});

test('is completed, with the caret behind it', () => {
  expect(withMention('Hej @An du', { at: 4, typed: 'An' }, 7, 'Anna Ek')).toEqual({
    text: 'Hej @Anna Ek du',
    caret: 13,
  });
});

test('are recognised by the longest name first', () => {
  expect(partsOf('@Anna Ekström och @Anna Ek.', people)).toEqual([
    { text: '@Anna Ekström', mention: true },
    { text: ' och ', mention: false },
    { text: '@Anna Ek', mention: true },
    { text: '.', mention: false },
  ]);
});

test('are marked in the text, and nobody else is', () => {
  const two = mentionables([person('1', 'Anna Ek', 'Miljö'), person('2', 'Anna Ek', 'IT')]);
  expect(partsOf('@Anna Ek (IT), @Anna Eks', [{ id: '2', name: 'Anna Ek' }], two)).toEqual([
    { text: '@Anna Ek (IT)', mention: true },
    { text: ', @Anna Eks', mention: false },
  ]);
  expect(partsOf('@Anna Ek', [], two)).toEqual([{ text: '@Anna Ek', mention: false }]);
  expect(partsOf('', [], two)).toEqual([]);
});
