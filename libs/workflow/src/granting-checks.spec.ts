import { expect, test } from '@jest/globals';
import { grantingChecks, guideVersions } from './index.js';

test('all checks that give a role are named, in every version of the guide, and no others', () => {
  for (const guide of guideVersions) {
    const checks = guide.steps.flatMap((step) => step.checks);
    expect(checks.filter((check) => check.grants !== undefined).map((check) => check.key)).toEqual(grantingChecks);
    expect(checks.filter((check) => check.grants === undefined && grantingChecks.includes(check.key))).toEqual([]);
  }
});
