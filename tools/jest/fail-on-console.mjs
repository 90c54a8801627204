import { afterEach, expect } from '@jest/globals';

// A warning nobody reads is a defect nobody sees: what a test prints unasked fails it.
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
