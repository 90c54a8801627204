/** Two parts at a time, since most keep one processor busy; what fills the machine by itself (`alone`) waits until it is free. */
export async function runAll(parts, run) {
  const left = [...parts];
  const running = new Map();
  const selected = new Set(parts.map((part) => part.name));
  const done = new Set();
  const mayStart = (part) =>
    (part.needs ?? []).every((name) => done.has(name) || !selected.has(name)) &&
    (part.alone === true ? running.size === 0 : running.size < 2) &&
    // Nx keeps one note of what it has done; two of its runs at once would write it together.
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
