import { randomUUID } from 'node:crypto';
import { Refusal } from '../../setup/run.mjs';

/** Longer values (such as the answer that is stored for a repeat) stay as they were recorded. */
const longest = 3000;

/** Placeholders for values that differ each time a command is sent; everything else of a transaction stays. */
export const tokens = {
  task: 'task',
  dataset: 'dataset',
  version: 'version',
  sequence: 'sequence',
  fresh: 'fresh',
  key: 'key',
};

/** The pieces of a value that never differs. */
export const fixed = (value) => (value === null || value === undefined ? null : [value]);

/** Builds the value for pg. `pieces` are concatenated; bytes and lists are single pieces. */
export function fill(pieces, known) {
  if (pieces === null) return null;
  const [only] = pieces;
  if (pieces.length === 1) return typeof only === 'string' || Array.isArray(only) ? only : written(only, known);
  return pieces.map((piece) => (typeof piece === 'string' ? piece : String(written(piece, known)))).join('');
}

function written(piece, known) {
  if (piece.hex !== undefined && piece.token === undefined) return Buffer.from(piece.hex, 'hex');
  if (piece.token === tokens.fresh) return randomUUID();
  if (piece.token === tokens.sequence) return known.sequence + piece.plus;
  return known[piece.token];
}

/**
 * Finds the values in a recorded transaction of one command that would differ on another task.
 * @param facts the task before the command: `{ id, dataset_id, version, last_seq }`
 * @returns statements whose values are lists of texts and `{ token, plus? }`
 */
export function commandTemplate(statements, facts) {
  const patterns = [
    [facts.id, () => ({ token: tokens.task })],
    ...(facts.dataset_id === null ? [] : [[facts.dataset_id, () => ({ token: tokens.dataset })]]),
    [/(?<="version":)\d+/, () => ({ token: tokens.version })],
    [/(?<="seq":)\d+/, (found) => ({ token: tokens.sequence, plus: Number(found) - facts.last_seq })],
    [/(?<="id":")[0-9a-f]{8}-[0-9a-f-]{27}(?=")/, () => ({ token: tokens.fresh })],
  ];
  const result = statements.map(({ text, values }) => ({
    text,
    values: values.map((value) => parts(value, patterns)),
  }));
  if (!result.some(tellsTask)) {
    throw new Refusal(
      'The recorded command does not read how its task stands: its statements have changed, and this template with them',
    );
  }
  return result;
}

/** Whether the statement reads the task's facts. */
export const tellsTask = ({ text }) => text.includes('AS done_for_any');

function parts(value, patterns) {
  if (value === null || value === undefined) return null;
  // The only bytes are hashes of the idempotency key.
  if (typeof value === 'object') return [{ token: tokens.key }];
  const text = String(value);
  return text.length > longest ? [text] : split([text], patterns);
}

function split(pieces, [first, ...rest]) {
  if (first === undefined) return pieces.length === 0 ? [''] : pieces;
  const [pattern, replacement] = first;
  const cut = pieces.flatMap((piece) => (typeof piece === 'string' ? cutAt(piece, pattern, replacement) : [piece]));
  return split(cut, rest);
}

function cutAt(text, pattern, replacement) {
  const found = typeof pattern === 'string' ? { index: text.indexOf(pattern), 0: pattern } : pattern.exec(text);
  if (found === null || found.index < 0) return text === '' ? [] : [text];
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return [...(before === '' ? [] : [before]), replacement(found[0]), ...cutAt(after, pattern, replacement)];
}
