import { ProblemError, invalid } from './problem.js';

/** A version as we sent it, or as proxies change it: weak, and with the content encoding after the number. */
const tag = /^(?:W\/)?"(\d{1,9})(?:[-;:.][\w.-]{1,20})?"$/;
const shown = 40;

/**
 * The version that a change is based on. Of several the highest is used: versions only grow, so only the highest can be
 * current. `*` is refused, since it would match any version, which is what versions exist to prevent.
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
