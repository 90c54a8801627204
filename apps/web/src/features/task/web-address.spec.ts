import { expect, test } from '@jest/globals';
import { isWebAddress } from './web-address.js';

test('only web addresses become links', () => {
  expect(isWebAddress('https://kommun.example/protokoll?id=1')).toBe(true);
  expect(isWebAddress('http://kommun.example')).toBe(true);
  expect(isWebAddress('javascript:alert(1)')).toBe(false);
  expect(isWebAddress('kommun.example')).toBe(false);
  expect(isWebAddress('')).toBe(false);
  expect(isWebAddress('https://anna:hemligt@kommun.example')).toBe(false);
});
