import { describe, expect, test } from '@jest/globals';
import { answerScore, holds, scoreOf, wordsOf } from './match.js';

const score = (asked: string, title: string) => scoreOf(wordsOf(asked), title);

describe('a title', () => {
  test('matches without accents and case', () => {
    expect(score('forskolor', 'Förskolor')).toBeGreaterThan(0.9);
  });

  test.each([
    ['the whole word before its beginning', 'bad', 'Bad', 'Badplatser'],
    ['the beginning before the middle', 'plats', 'Platser för återvinning', 'Badplatser'],
    ['what was written before a slip of the hand', 'lekplatser', 'Lekplatser', 'Lekplotser'],
    ['the shorter of two', 'lekplatser', 'Lekplatser', 'Lekplatser i centrala staden'],
    ['the first word before a later one', 'adresser', 'Adresser och byggnader', 'Byggnader och adresser'],
  ])('ranks higher: %s', (_, asked, first, second) => {
    expect(score(asked, first)).toBeGreaterThan(score(asked, second));
  });

  test.each(['Lekplaster', 'lekpltser', 'lkeplatser', 'lekplattser'])('tolerates %s', (asked) => {
    expect(score(asked, 'Lekplatser')).toBeGreaterThan(0);
  });

  test.each([
    ['bil', 'Badplatser'],
    ['lekplatser skola', 'Lekplatser'],
    ['', 'Lekplatser'],
    ['skola', ''],
    ['xyz', 'Lekplatser'],
  ])('does not match %s with %s', (asked, title) => {
    expect(score(asked, title)).toBe(0);
  });

  test('contains a word by its beginning', () => {
    expect(holds('Analysera datamängden', 'datam')).toBe(true);
    expect(holds('Analysera datamängden', 'mangden')).toBe(false);
  });
});

describe('something with a name', () => {
  test.each([
    ['as it was written before what is only like it', 'hal', 'Halmstad', 'Häl'],
    ['its beginning as it was written before a whole word that is like it', 'Mal', 'Malmö', 'Mål'],
    ['what is like it before nothing', 'Mal', 'Mål', 'Badplatser'],
    ['å written in two pieces', 'Ma\u030Al', 'Mål', 'Mal'],
  ])('ranks higher: %s', (_, asked, first, second) => {
    expect(answerScore(asked, first)).toBeGreaterThan(answerScore(asked, second));
  });

  test('matches several words, each in its title or in its other names', () => {
    expect(answerScore('bygg lek', 'Lekplatser', ['Bygg', 'D-002'])).toBeGreaterThan(0);
    expect(answerScore('d-002', 'Lekplatser', ['Bygg', 'D-002'])).toBeGreaterThan(0);
    expect(answerScore('bygg bad', 'Lekplatser', ['Bygg', 'D-002'])).toBe(0);
    expect(answerScore('lek', 'Lekplatser', ['Bygg'])).toBeGreaterThan(answerScore('lek', 'Bryggor', ['Lek']));
  });
});
