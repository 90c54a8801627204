import { readFileSync, readdirSync } from 'node:fs';

/** Milliseconds in a tick of /proc: 100 ticks a second on every Linux that Node runs on. */
const tick = 10;

/**
 * Fields of /proc/<pid>/stat after the name: the parent is the second; user, system, children's user and system time
 * are 12 to 15.
 */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1], own: fields[11] + fields[12], children: fields[13] + fields[14] };
  } catch {
    return undefined;
  }
}

/** Milliseconds of processor time that a process has used; null where the system does not report it. */
export function usedBy(pid) {
  const found = stat(pid);
  return found === undefined ? null : found.own * tick;
}

/**
 * The same for a process with all its children, including those that have ended: PostgreSQL has one for each
 * connection.
 */
export function usedByFamily(pid) {
  const head = stat(pid);
  if (head === undefined) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(stat)
    .filter((one) => one?.parent === pid);
  return (head.own + head.children + children.reduce((sum, { own }) => sum + own, 0)) * tick;
}
