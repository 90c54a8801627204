import { Refusal } from '../../setup/run.mjs';

/** Longer values (the answer that is kept for a repeat) stay as they were recorded. */
const longest = 3000;

/** Values that differ each time a command is sent; everything else of a recorded transaction stays. */
export const tokens = {
  task: 'task',
  dataset: 'dataset',
  version: 'version',
  sequence: 'sequence',
  fresh: 'fresh',
  key: 'key',
};

/**
 * Finds in a recorded transaction of one command what would differ on another task.
 * @param facts the task as it stood before: `{ id, dataset_id, version, last_seq }`
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
  const [begin] = statements;
  const result = statements.map(({ text, values }) => ({
    text,
    values: values.map((value) => parts(value, patterns)),
  }));
  if (begin === undefined || !result.some(isLock) || !result.some(isFacts)) {
    throw new Refusal(
      'The recorded command neither locks nor reads a task: its statements have changed, and this template with them',
    );
  }
  return result;
}

/** The statement that a command begins with on its task, and the one that tells how the task stands. */
export const isLock = ({ text }) => text.includes('FOR NO KEY UPDATE OF t');
export const isFacts = ({ text }) => text.includes('AS done_for_any');

function parts(value, patterns) {
  if (value === null || value === undefined) return null;
  // The only bytes are hashes of the key that a repeat is known by.
  if (typeof value === 'object') return [{ token: tokens.key, hex: value.hex }];
  const text = String(value);
  return text.length > longest ? [text] : split([text], patterns);
}

function split(pieces, [first, ...rest]) {
  if (first === undefined) return pieces;
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
