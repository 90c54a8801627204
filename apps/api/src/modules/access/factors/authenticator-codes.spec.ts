import { describe, expect, test } from '@jest/globals';
import { addressOf, secretInLetters, stepOfCode } from './authenticator-codes.js';

/** The secret and the codes of RFC 6238, appendix B, truncated to six digits. */
const secret = Buffer.from('12345678901234567890');

describe('a code of an authenticator app', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %i seconds is %s', (seconds, code) => {
    expect(stepOfCode(secret, code, seconds, 0)).toBe(Math.floor(seconds / 30));
  });

  test('is accepted one step late and one early, not two', () => {
    const [now, code] = [1_234_567_890, '005924'];
    const step = Math.floor(now / 30);
    expect([-60, -30, 0, 30, 60].map((away) => stepOfCode(secret, code, now + away, 0))).toEqual([
      null,
      step,
      step,
      step,
      null,
    ]);
  });

  test('is not accepted again, nor is one from before it', () => {
    const [now, code] = [1_234_567_890, '005924'];
    const step = Math.floor(now / 30);
    expect(stepOfCode(secret, code, now, step)).toBeNull();
    expect(stepOfCode(secret, code, now, step + 1)).toBeNull();
    expect(stepOfCode(secret, code, now, step - 1)).toBe(step);
  });

  test('in any other form is refused', () => {
    for (const code of ['', '1', '000000000', 'abcdef', '٠٠٥٩٢٤']) {
      expect(stepOfCode(secret, code, 1_234_567_890, 0)).toBeNull();
    }
  });
});

test('has a URI for the app that names the product and the account', () => {
  expect(addressOf(secret, 'anna@kommun.example')).toBe(
    `otpauth://totp/Stegvis:anna%40kommun.example?issuer=Stegvis&secret=${secretInLetters(secret)}&algorithm=SHA1&digits=6&period=30`,
  );
  expect(secretInLetters(secret)).toMatch(/^[A-Z2-7]{32}$/);
});
