import { describe, expect, test } from '@jest/globals';
import { commonPasswords, knownWordsOf, passwordFault } from './passwords.js';

const owner = {
  name: 'Åsa Bergström',
  email: 'asa.bergstrom@vikinge.example',
  organisation: 'Vikinge kommun',
  slug: 'vikinge',
};
const common = { code: 'common-password' };

describe('a new password', () => {
  test('is refused when it is among the commonest of twelve characters and more, however it is written', () => {
    expect(commonPasswords.size).toBeGreaterThanOrEqual(3000);
    expect([...commonPasswords].filter((one) => one.length < 12 || one !== one.toLowerCase())).toEqual([]);
    for (const one of commonPasswords) {
      expect({ one, fault: passwordFault(one)?.code }).toEqual({ one, fault: 'common-password' });
    }
    expect(passwordFault('1QAZ2wsx3EDC')).toEqual(common);
    expect(passwordFault('qwerty-123456')).toEqual(common);
  });

  test.each([
    'password1234',
    'P@ssw0rd2026!',
    'Lösenord2026',
    'losenord-123456',
    'Sommar2026!!!',
    'aaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'abcdefghijklmnop',
    '098765432109',
    'QWERTYUIOPÅÄ',
    'korvkorvkorvkorv',
    'Välkommen123!',
    '123412341234',
    '!!!!!!!!!!!!!!',
    'hejhejhej123',
    'sommarvinter2025',
  ])('that many people try is refused: %s', (password) => {
    expect(passwordFault(password, owner)).toEqual(common);
  });

  test.each([
    ['Stegvis2026!', 'stegvis'],
    ['stegvis-stegvis', 'stegvis'],
    ['St3gv1s123456', 'stegvis'],
    ['Vikingekommun1', 'vikinge'],
    ['ViKiNgE-20261201', 'vikinge'],
    ['Bergström1234', 'bergstrom'],
    ['asabergstrom!!', 'bergstrom'],
    ['asa.bergstrom@vikinge', 'bergstrom'],
  ])('made of words that others know is refused, and the word is named: %s', (password, word) => {
    expect(passwordFault(password, owner)).toEqual({ code: 'password-of-known-words', word });
  });

  test.each([
    'korrekt häst batteri',
    'fyra ord utan samband',
    'Åsa åt nio plommon',
    'stegvis upp för backen',
    'tre gröna gafflar',
    'x9Kd72bQmP0z',
    '83921749201754',
    'vikinge har blåbär kvar',
    'another password',
    '🐴🔋📎🐴 korrekt',
  ])('with enough of its own is accepted: %s', (password) => {
    expect(passwordFault(password, owner)).toBeNull();
  });

  test('is judged without an owner, too', () => {
    expect(passwordFault('stegvisstegvis')).toEqual({ code: 'password-of-known-words', word: 'stegvis' });
    expect(knownWordsOf({ name: '', email: null })).toEqual(['stegvis']);
    // The longest password that the contract accepts is judged at once.
    expect(passwordFault('ab'.repeat(100))).toEqual(common);
  });
});
