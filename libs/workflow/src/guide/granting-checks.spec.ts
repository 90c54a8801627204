import { expect, test } from '@jest/globals';
import { grantingChecks, grantOfStep, guideVersions } from '../index.js';

test('the list of checks that give a role is complete in every version of the guide', () => {
  for (const guide of guideVersions) {
    const checks = guide.steps.flatMap((step) => step.checks);
    expect(checks.filter((check) => check.grants !== undefined).map((check) => check.key)).toEqual(grantingChecks);
    expect(checks.filter((check) => check.grants === undefined && grantingChecks.includes(check.key))).toEqual([]);
  }
});

test('the role listed for a step is the one that its checks give, in every version of the guide', () => {
  for (const guide of guideVersions) {
    for (const { key, checks } of guide.steps) {
      expect([key, checks.flatMap((check) => check.grants ?? [])]).toEqual([key, [grantOfStep[key] ?? []].flat()]);
    }
  }
});
