import { describe, expect, test } from '@jest/globals';
import { mentionables, mentionedIn, writtenMentions } from './mentions.js';

const person = (id: string, name: string, unit: string | null = null) => ({
  id,
  name,
  unit,
  email: `${id}@kommun.example`,
});
const people = mentionables([person('1', 'Anna Ek'), person('2', 'Ola Ägare'), person('3', 'Anna Ekström')]);

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

describe('the people whom the text of a program mentions', () => {
  const some = mentionables([
    person('1', 'Anna Ek', 'Miljö'),
    person('2', 'Anna Ek', 'IT'),
    person('3', 'Anna Ek Berg', 'IT'),
    person('4', 'Bo Alm'),
  ]);

  test.each([
    ['@Bo Alm, kan du?', ['4']],
    ['@Anna Ek Berg och @Bo Alm och @Bo Alm', ['3', '4']],
    ['@Anna Ek (IT)', ['2']],
    ['bo@Bo Alm, @Bo Almgren, @Bo', []],
  ])('are named by their whole name, the longest first, at word borders: %s', (text, ids) => {
    expect(writtenMentions(text, some)).toEqual({ ids, unclear: [] });
  });

  test('leave out namesakes, who are listed once for each name', () => {
    expect(writtenMentions('@Anna Ek, @Bo Alm, @Anna Ek!', some)).toEqual({
      ids: ['4'],
      unclear: [{ name: 'Anna Ek', ids: ['1', '2'] }],
    });
  });
});
