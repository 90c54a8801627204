import { describe, expect, test } from '@jest/globals';
import { awaitedForFourEyes, mayAgreeToFourEyes, maySwitchFourEyes } from './four-eyes.js';
import type { RoleKey } from '../vocabulary.js';

const anna = (...roles: RoleKey[]) => ({ id: 'anna', roles });
const bo = (...roles: RoleKey[]) => ({ id: 'bo', roles });

describe('switching four eyes off', () => {
  test('is proposed by an administrator or management, by nobody else', () => {
    expect(maySwitchFourEyes(['administrator'])).toBe(true);
    expect(maySwitchFourEyes(['management', 'archivist'])).toBe(true);
    expect(maySwitchFourEyes(['coordinator', 'project-leader', 'security-officer'])).toBe(false);
  });

  test('takes two persons, one of each role', () => {
    expect(mayAgreeToFourEyes(anna('administrator'), bo('management'))).toBe(true);
    expect(mayAgreeToFourEyes(anna('management'), bo('administrator', 'coordinator'))).toBe(true);
    expect(mayAgreeToFourEyes(anna('administrator'), bo('administrator'))).toBe(false);
    expect(mayAgreeToFourEyes(anna('management'), bo('management', 'coordinator'))).toBe(false);
    expect(mayAgreeToFourEyes(anna('administrator'), bo('coordinator'))).toBe(false);
  });

  test('is never agreed to by a person who holds both roles', () => {
    const both = anna('administrator', 'management');
    expect(mayAgreeToFourEyes(both, both)).toBe(false);
    expect(mayAgreeToFourEyes(both, bo('administrator'))).toBe(true);
    expect(awaitedForFourEyes(both)).toEqual(['administrator', 'management']);
  });

  test('fails when the proposer no longer holds either role', () => {
    expect(awaitedForFourEyes(anna('coordinator'))).toEqual([]);
    expect(mayAgreeToFourEyes(anna('coordinator'), bo('administrator', 'management'))).toBe(false);
  });
});
