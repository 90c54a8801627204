import { ProblemError, invalid } from './problem.js';

export const bodyLimit = 1_048_576;
/**
 * The body limit for people who are not signed in, more than any of their requests needs, since parsing a body blocks
 * everybody.
 */
export const strangersBodyLimit = 65_536;
const deepest = 20;
const mostItems = 10_000;
const longestText = 200_000;

/** Parses the body of a JSON request, with limits that apply before any schema. An empty one is undefined. */
export function readJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid({ path: '', code: 'invalid-json' });
  }
  refuseUnbounded(value, []);
  return value;
}

/**
 * `path` is one array that grows and shrinks during the walk, since copying it for each value would cost ten times as
 * much as parsing.
 */
function refuseUnbounded(value: unknown, path: string[]): void {
  if (typeof value === 'string') {
    refuseText(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= deepest) {
    throw invalid({ path: path.slice(0, 5).join('.'), code: 'too-deep', params: { maximum: deepest } });
  }
  const keys = Object.keys(value);
  if (keys.length > mostItems) {
    throw invalid({ path: path.join('.'), code: 'too-many', params: { maximum: mostItems } });
  }
  for (const key of keys) {
    path.push(key);
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
      throw invalid({ path: path.join('.'), code: 'unknown-field' });
    }
    refuseUnbounded(Reflect.get(value, key), path);
    path.pop();
  }
}

function refuseText(value: string, path: readonly string[]): void {
  if (value.length > longestText) {
    throw invalid({ path: path.join('.'), code: 'too-long', params: { maximum: longestText } });
  }
  // PostgreSQL cannot store these, while JSON allows them.
  if (value.includes('\u0000') || /\p{Surrogate}/u.test(value)) {
    throw invalid({ path: path.join('.'), code: 'control-character' });
  }
}

/** A compressed body could be a decompression bomb, and nobody needs to send one. */
export function refuseEncoded(encoding: string | undefined): void {
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new ProblemError('unsupported-media-type');
}
