import { ProblemError, invalid } from './problem.js';

export const bodyLimit = 1_048_576;
const deepest = 20;
const mostItems = 10_000;
const longestText = 200_000;

/** The body of a JSON request, bounded before any schema sees it. An empty one is undefined. */
export function readJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid({ path: '', code: 'invalid-json' });
  }
  refuseUnbounded(value, [], 0);
  return value;
}

function refuseUnbounded(value: unknown, path: readonly string[], depth: number): void {
  if (typeof value === 'string') {
    refuseText(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth >= deepest) throw invalid({ path: path.slice(0, 5).join('.'), code: 'too-deep', params: { maximum: deepest } });
  const entries = Object.entries(value);
  if (entries.length > mostItems) throw invalid({ path: path.join('.'), code: 'too-many', params: { maximum: mostItems } });
  for (const [key, inner] of entries) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw invalid({ path: [...path, key].join('.'), code: 'unknown-field' });
    refuseUnbounded(inner, [...path, key], depth + 1);
  }
}

function refuseText(value: string, path: readonly string[]): void {
  if (value.length > longestText) throw invalid({ path: path.join('.'), code: 'too-long', params: { maximum: longestText } });
  // PostgreSQL stores neither; JSON lets both through.
  if (value.includes('\u0000') || /\p{Surrogate}/u.test(value)) throw invalid({ path: path.join('.'), code: 'control-character' });
}

/** A body that has to be inflated first could be a bomb; nobody needs to send one. */
export function refuseEncoded(encoding: string | undefined): void {
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new ProblemError('unsupported-media-type');
}
