import { expect, test } from '@jest/globals';
import { nextAddress } from './next-address.js';

test.each([
  ['/tasks/1?tab=a#check', '/tasks/1?tab=a#check'],
  [null, '/my-tasks'],
  ['', '/my-tasks'],
  ['https://elsewhere.example', '/my-tasks'],
  ['//elsewhere.example', '/my-tasks'],
  ['/\\elsewhere.example', '/my-tasks'],
  ['/\tx', '/my-tasks'],
  ['/sign-in?next=/sign-in', '/my-tasks'],
  ['/forgotten-password/sent', '/my-tasks'],
  ['/password-resets/secret', '/my-tasks'],
])('%j leads to %s', (wanted, address) => {
  expect(nextAddress(wanted, '/my-tasks')).toBe(address);
});
