import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guarded, withoutGuard } from './formula-guard.js';

const like = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', 'a', '1', ' ') });

test('what an import takes from a cell is what the export put into it', () => {
  fc.assert(
    fc.property(like, (text) => {
      expect(withoutGuard(guarded(text))).toBe(text);
    }),
  );
});

test('no guarded text begins like a formula, and other texts stay as they are', () => {
  fc.assert(
    fc.property(like, (text) => {
      expect(guarded(text)).not.toMatch(/^[=+\-@＝]/);
    }),
  );
  expect(["'Rör", 'a=b', '5'].map(guarded)).toEqual(["'Rör", 'a=b', '5']);
});
