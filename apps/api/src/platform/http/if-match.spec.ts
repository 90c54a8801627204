import { describe, expect, test } from '@jest/globals';
import { seenVersion } from './if-match.js';
import { ProblemError } from './problem.js';
import { problemDocument } from './problem-document.js';

function refusal(header: string | undefined): ProblemError {
  try {
    seenVersion(header);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error(`${String(header)} was taken`);
}

describe('If-Match', () => {
  test.each([
    ['"7"', 7],
    [' "7" ', 7],
    ['W/"7"', 7],
    ['"7-gzip"', 7],
    ['W/"7-gzip"', 7],
    ['"7-br"', 7],
    ['"7--gzip"', 7],
    ['"7;br"', 7],
    ['"7:dws-gzip"', 7],
    ['"6", "7"', 7],
    ['"7-gzip","7"', 7],
    ['W/"7", "3"', 7],
    ['"of another house", "7"', 7],
    ['"0"', 0],
  ])('%s names the version %i', (header, version) => {
    expect(seenVersion(header)).toBe(version);
  });

  test.each([undefined, '', '  ', '*', ' * ', '"7", *'])(
    '%s names none, and the answer says what to send',
    (header) => {
      const problem = refusal(header);
      expect([problem.status, problem.code]).toEqual([428, 'version-missing']);
      for (const language of ['sv', 'en'] as const) {
        expect(problemDocument(problem, language, '/').detail).toContain('If-Match: "7"');
      }
    },
  );

  test.each([
    '7',
    'abc',
    '"abc"',
    "'7'",
    '"7',
    '"-7"',
    '"1234567890"',
    '"7 gzip"',
    'w/"7"',
    ',',
    '""',
    `"7${'-x'.repeat(40)}"`,
  ])('%s is not one of ours, and the answer says what one looks like', (header) => {
    const problem = refusal(header);
    expect(problem.facts.errors).toEqual([
      { path: 'If-Match', code: 'invalid-version', params: { given: header.slice(0, 40) } },
    ]);
    expect(problemDocument(problem, 'en', '/').errors?.[0]?.message).toContain('If-Match: "7"');
  });

  test('takes time proportional to its length: with the square of it, this test would not end', () => {
    expect(seenVersion(`${'"1-gzip",'.repeat(50_000)}"2"`)).toBe(2);
    expect(refusal(`"7${'-'.repeat(2_000_000)}"`).facts.errors).toHaveLength(1);
  });
});
