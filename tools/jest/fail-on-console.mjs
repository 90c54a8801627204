import { afterEach, expect } from '@jest/globals';

// Output on the console fails a test, since nobody reads warnings of passing tests.
const printed = [];
for (const level of ['error', 'warn']) {
  const real = console[level];
  console[level] = (...parts) => {
    printed.push(`${level}: ${parts.map(String).join(' ')}`);
    real(...parts);
  };
}

afterEach(() => {
  const seen = printed.splice(0);
  expect(seen).toEqual([]);
});
