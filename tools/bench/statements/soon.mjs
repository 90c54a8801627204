/**
 * Preloaded into the product that is recorded: work that is done hourly or daily is looked for every two seconds. Each slot
 * of the schedule is still done once.
 */
const { setInterval: plain } = globalThis;
globalThis.setInterval = (work, milliseconds, ...rest) => plain(work, Math.min(milliseconds, 2000), ...rest);
