import { expect, test } from '@jest/globals';
import { mailKindOf, mailKinds } from './mail-kinds.js';

test('a kind of mail that only a later version knows is refused, so that a worker of that version sends it', () => {
  expect(() => mailKindOf('weekly-digest')).toThrow('weekly-digest');
  expect(() => mailKindOf('constructor')).toThrow('constructor');
});

test('what goes to an address that is no account’s any more does not leave a demo', () => {
  expect(mailKindOf('address-moved').ofAccount).toBeUndefined();
  expect(mailKinds['address-confirm'].ofAccount).toBe(true);
});
