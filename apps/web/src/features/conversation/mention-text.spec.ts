import { describe, expect, test } from '@jest/globals';
import { candidates, mentionAt, mentionables, mentionedIn, partsOf, withMention } from './mention-text.js';

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

describe('the people whom a text mentions', () => {
  test.each([
    ['Hej @Anna Ek', ['1']],
    ['Hej @Anna Ekström', ['3']],
    ['(@Anna Ek), @Ola Ägare!', ['1', '2']],
    ['@Anna Eks och @Anna Ek-Berg', []],
    ['anna@Anna Ek', []],
    ['Anna Ek', []],
    ['@Ola A\u0308gare', ['2']],
  ])('%s: %j', (text, ids) => {
    expect(mentionedIn(text, [], people)).toEqual(ids);
  });

  const namesakes = mentionables([
    person('1', 'Anna Ek', 'Miljö'),
    person('2', 'Anna Ek', 'IT'),
    person('3', 'Bo Alm', 'IT'),
    person('4', 'Bo Alm', 'IT'),
    person('5', 'Bo Alm'),
  ]);
  test('are written so that namesakes can be told apart', () => {
    expect(namesakes.map((one) => one.label)).toEqual([
      'Anna Ek (Miljö)',
      'Anna Ek (IT)',
      'Bo Alm (3@kommun.example)',
      'Bo Alm (4@kommun.example)',
      'Bo Alm (5@kommun.example)',
    ]);
  });

  test('are those who were chosen, never a namesake', () => {
    const [miljo, it] = namesakes;
    expect(mentionedIn('@Anna Ek (IT)', [], namesakes)).toEqual(['2']);
    expect(mentionedIn('@Anna Ek', [], namesakes)).toEqual([]);
    expect(mentionedIn('@Anna Ek', miljo === undefined ? [] : [miljo], namesakes)).toEqual(['1']);
    expect(mentionedIn('@Anna Ek (IT)', miljo === undefined ? [] : [miljo], namesakes)).toEqual(['2']);
    expect(mentionedIn('@Anna Ek (Miljö) @Anna Ek (IT)', it === undefined ? [] : [it], namesakes)).toEqual(['1', '2']);
  });

  test('include people who have left, as long as their name is in the text', () => {
    expect(mentionedIn('@Eva Gren och @Anna Ek', [{ id: '9', name: 'Eva Gren' }], people)).toEqual(['9', '1']);
    expect(mentionedIn('Inte längre', [{ id: '9', name: 'Eva Gren' }], people)).toEqual([]);
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
