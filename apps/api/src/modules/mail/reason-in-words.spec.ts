import { describe, expect, test } from '@jest/globals';
import { languages } from '@stegvis/wording';
import { reasonInWords } from './reason-in-words.js';

describe('why a mail was not sent', () => {
  test.each([
    'left',
    'finished',
    'expired',
    'accepted',
    'gone',
    'demo',
    'replaced',
    'crashed',
    'not an email address',
    'render: no such role',
  ])('%s is a sentence in every language', (reason) => {
    for (const language of languages) {
      const words = reasonInWords({ state: 'suppressed', reason }, language);
      expect(words).toMatch(/^\p{Lu}.+\.$/u);
      expect(words).not.toBe(reason);
    }
  });

  test("the server's answer is quoted, with whether it is tried again", () => {
    expect(reasonInWords({ state: 'failed', reason: '550 No such user' }, 'sv')).toBe(
      'Mejlet gick inte fram. Servern svarade: 550 No such user',
    );
    expect(reasonInWords({ state: 'failed', reason: 'gave up: 451 Later' }, 'en')).toBe(
      'The mail did not arrive. The server said: 451 Later',
    );
    expect(reasonInWords({ state: 'planned', reason: '451 Later' }, 'en')).toBe(
      'It is tried again. The server said: 451 Later',
    );
  });

  test('a missing reason has no text', () => {
    expect(reasonInWords({ state: 'sent', reason: null }, 'sv')).toBeNull();
  });
});
