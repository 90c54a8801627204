import { expect, test } from '@jest/globals';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';

test('ten recovery codes are all different', () => {
  const codes = newRecoveryCodes();
  expect(new Set([...codes, ...newRecoveryCodes()]).size).toBe(20);
  for (const code of codes) expect(code).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){6}[0-9a-hjkmnp-tv-z]{4}$/);
});

test('a code is recognised however it was written down', () => {
  const kept = hashOfRecoveryCode('7k2m-9q40-hd81-3vtn-p6cr-zb5j-y1fa');
  for (const typed of [
    '7K2M9Q40HD813VTNP6CRZB5JY1FA',
    ' 7k2m 9q4o hdBl 3vtn p6cr zb5j yifa'.replace('B', '8'),
    '7k2m–9q40–hd81–3vtn–p6cr–zb5j–y1fa',
  ]) {
    expect(hashOfRecoveryCode(typed).equals(kept)).toBe(true);
  }
  expect(hashOfRecoveryCode('7k2m-9q40-hd81-3vtn-p6cr-zb5j-y1fb').equals(kept)).toBe(false);
});
