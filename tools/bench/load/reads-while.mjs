/** The pause is long enough to leave the processor to what is measured. */
const everyMilliseconds = 20;

/**
 * Reads at a steady pace while something else runs. A read does not wait for the one before: otherwise a standstill
 * would delay a single read and would not show in a percentile.
 * @returns `{ result, waited }`, each read's time in milliseconds
 */
export async function readsWhile(api, path, work) {
  const waited = [];
  const open = new Set();
  const failures = [];
  const read = async () => {
    const began = performance.now();
    await api.get(path);
    waited.push(performance.now() - began);
  };
  const timer = setInterval(() => {
    const one = read()
      .catch((error) => failures.push(error))
      .finally(() => open.delete(one));
    open.add(one);
  }, everyMilliseconds);
  try {
    const result = await work();
    clearInterval(timer);
    await Promise.all(open);
    if (failures.length > 0) throw failures[0];
    return { result, waited };
  } finally {
    clearInterval(timer);
  }
}
