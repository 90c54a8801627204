import { describe, expect, test } from '@jest/globals';
import { fold, holds, scoreOf, wordsOf } from './match.js';

const score = (asked: string, title: string) => scoreOf(wordsOf(asked), title);

describe('a title', () => {
  test('answers without rings, dots and case', () => {
    expect(fold('Översiktsplan ÅÄÖ é')).toBe('oversiktsplan aao e');
    expect(score('forskolor', 'Förskolor')).toBeGreaterThan(0.9);
  });

  test.each([
    ['the whole word before its beginning', 'bad', 'Bad', 'Badplatser'],
    ['the beginning before the middle', 'plats', 'Platser för återvinning', 'Badplatser'],
    ['what was written before a slip of the hand', 'lekplatser', 'Lekplatser', 'Lekplotser'],
    ['the shorter of two', 'lekplatser', 'Lekplatser', 'Lekplatser i centrala staden'],
    ['the first word before a later one', 'adresser', 'Adresser och byggnader', 'Byggnader och adresser'],
  ])('comes earlier: %s', (_, asked, first, second) => {
    expect(score(asked, first)).toBeGreaterThan(score(asked, second));
  });

  test.each(['Lekplaster', 'lekpltser', 'lkeplatser', 'lekplattser'])('forgives %s', (asked) => {
    expect(score(asked, 'Lekplatser')).toBeGreaterThan(0);
  });

  test.each([
    ['bil', 'Badplatser'],
    ['lekplatser skola', 'Lekplatser'],
    ['', 'Lekplatser'],
    ['skola', ''],
    ['xyz', 'Lekplatser'],
  ])('does not answer %s with %s', (asked, title) => {
    expect(score(asked, title)).toBe(0);
  });

  test('holds a word by its beginning', () => {
    expect(holds('Analysera datamängden', 'datam')).toBe(true);
    expect(holds('Analysera datamängden', 'mangden')).toBe(false);
  });
});
