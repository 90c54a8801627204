/**
 * Runs two parts at a time, since most use one processor; a part that uses all of them (`alone`) waits until nothing
 * else runs.
 */
export async function runAll(parts, run) {
  const left = [...parts];
  const running = new Map();
  const selected = new Set(parts.map((part) => part.name));
  const done = new Set();
  const mayStart = (part) =>
    (part.needs ?? []).every((name) => done.has(name) || !selected.has(name)) &&
    (part.alone === true ? running.size === 0 : running.size < 2) &&
    // Two runs of Nx at once would write the same cache.
    ![...running.keys()].some((other) => other.alone === true || (other.byNx === true && part.byNx === true));
  while (left.length > 0 || running.size > 0) {
    const index = left.findIndex(mayStart);
    if (index >= 0) {
      const [part] = left.splice(index, 1);
      running.set(
        part,
        run(part).then(() => {
          running.delete(part);
          done.add(part.name);
        }),
      );
    } else await Promise.race(running.values());
  }
}
