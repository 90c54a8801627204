import { ProblemError, invalid } from './problem.js';

/** A version as we gave it, and as proxies on the way change it: weak, and with the encoding that they chose behind the number. */
const tag = /^(?:W\/)?"(\d{1,9})(?:[-;:.][\w.-]{1,20})?"$/;
const shown = 40;

/**
 * The version that a change builds on. Whoever names several takes any of them: since versions only grow, the highest is the one that can
 * still hold. `*` would take whatever is there, which is what versions are there to prevent.
 */
export function seenVersion(header: string | undefined): number {
  const given = header?.trim() ?? '';
  if (given === '') throw new ProblemError('version-missing');
  const tags = given.split(',').map((one) => one.trim());
  if (tags.includes('*')) throw new ProblemError('version-missing', { params: { reason: '*' } });
  const versions = tags.flatMap((one) => tag.exec(one)?.[1] ?? []).map(Number);
  if (versions.length === 0) {
    throw invalid({ path: 'If-Match', code: 'invalid-version', params: { given: given.slice(0, shown) } });
  }
  return Math.max(...versions);
}
